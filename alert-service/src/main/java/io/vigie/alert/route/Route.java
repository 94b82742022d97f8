package io.vigie.alert.route;

import io.vigie.configuration.DepartmentConfig;
import java.util.List;

/**
 * Where an alert goes.
 *
 * @param department the owner
 * @param receivers ids of the receivers that hear of it: the department's, the routes', the default ones
 * @param reason why, in words
 */
public record Route(DepartmentConfig department, List<String> receivers, String reason) {

    public Route {
        receivers = List.copyOf(receivers);
    }
}
