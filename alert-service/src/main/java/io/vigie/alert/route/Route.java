package io.vigie.alert.route;

import io.vigie.configuration.DepartmentConfig;
import java.util.List;
import java.util.Map;

/**
 * Where an alert goes.
 *
 * @param department the owner
 * @param receivers ids of the receivers that hear of it: the department's, the routes', the default ones
 * @param reason why, in words
 * @param because the same for programs and translations: {@code code} and its values
 */
public record Route(DepartmentConfig department, List<String> receivers, String reason, Map<String, String> because) {

    public Route {
        receivers = List.copyOf(receivers);
        because = Map.copyOf(because);
    }
}
