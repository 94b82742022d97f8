package io.vigie.alert.web.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the console by request path: {@code /}, {@code /assets/...} and {@code /webjars/uplot/...} (without the
 * version that the web jar has in its paths, so that the page does not change when the library does).
 */
public final class ConsoleFiles {

    private static final Pattern ASSET = Pattern.compile("/assets/((?:[a-z0-9-]+/)?[a-z0-9.-]+)");
    private static final Pattern UPLOT = Pattern.compile("/webjars/uplot/(dist/uPlot\\.[a-z.]+)");
    private static final String UPLOT_COORDINATES = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final String uplotFolder = "/META-INF/resources/webjars/uplot/" + uplotVersion() + "/";

    /** The file at a path; empty when there is none, or none that a browser may have. */
    public Optional<ConsoleFile> at(String path) {
        if (path.equals("/")) {
            return file("index.html");
        }
        Matcher asset = ASSET.matcher(path);
        if (asset.matches()) {
            return file(asset.group(1));
        }
        Matcher uplot = UPLOT.matcher(path);
        return uplot.matches() ? file(uplotFolder + uplot.group(1)) : Optional.empty();
    }

    private static Optional<ConsoleFile> file(String resource) {
        @Nullable String contentType = CONTENT_TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        @Nullable URL url = ConsoleFiles.class.getResource(resource);
        return contentType == null || url == null ? Optional.empty() : Optional.of(new ConsoleFile(url, contentType));
    }

    private static String uplotVersion() {
        Properties coordinates = new Properties();
        try (InputStream in = ConsoleFiles.class.getResourceAsStream(UPLOT_COORDINATES)) {
            if (in == null) {
                throw new IllegalStateException("the uPlot web jar is missing from the class path");
            }
            coordinates.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coordinates.getProperty("version");
    }
}
