package io.vigie.alert.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.javalin.http.Context;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    /** Jetty's answer to whoever asks a request that was taken back is one or the other. */
    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NullPointerException.class})
    void aRequestThatWasTakenBackFailsNobody(Class<? extends RuntimeException> failure) throws Exception {
        RuntimeException gone = failure.getConstructor(String.class).newInstance("response does not exist");
        Context recycled = (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw gone;
                });
        assertThatCode(() -> Problems.unexpected(gone, recycled)).doesNotThrowAnyException();
    }
}
