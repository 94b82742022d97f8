package io.vigie.alert.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has an alert.
 *
 * @param department id of the owning department
 * @param departmentName its name by language
 * @param accountable who must accept closure
 * @param deputy who stands in; null for none
 * @param reason which route matched, in words
 * @param because the same for programs and translations: {@code code} and its values
 * @param receivers ids of the receivers that hear of the alert
 */
public record Owner(
        String department,
        Map<String, String> departmentName,
        Person accountable,
        @Nullable Person deputy,
        String reason,
        Map<String, String> because,
        List<String> receivers) {

    /** Of an alert that is not routed yet. */
    public static final Owner NOBODY = new Owner("", Map.of(), new Person("", null), null, "", Map.of(), List.of());

    public Owner {
        departmentName = Map.copyOf(departmentName);
        because = Map.copyOf(Objects.requireNonNullElse(because, Map.of())); // none in older stores
        receivers = List.copyOf(receivers);
    }
}
