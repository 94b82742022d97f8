package io.vigie.configuration.load;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.List;
import java.util.Locale;

/** Reads {@code brands.yaml}. */
final class BrandReader {

    private BrandReader() {}

    static List<BrandConfig> brands(YamlMapping file) {
        List<BrandConfig> brands =
                file.list("brands").stream().map(BrandReader::brand).toList();
        file.end();
        return brands;
    }

    private static BrandConfig brand(YamlValue value) {
        YamlMapping mapping = value.mapping();
        String id = Reading.id(mapping);
        BrandRole role = mapping.parsed("role", "must be own or competitor", BrandReader::role)
                .orElse(BrandRole.OWN);
        BrandConfig brand = new BrandConfig(
                id,
                mapping.text("name", id),
                role,
                mapping.texts("aliases"),
                mapping.required("query"),
                mapping.text("exclude").filter(text -> !text.isBlank()).orElse(null),
                new BrandConfig.Places(
                        Reading.place(value), Reading.place(mapping, "query"), Reading.place(mapping, "exclude")));
        mapping.end();
        return brand;
    }

    private static BrandRole role(String text) {
        return BrandRole.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
