package io.vigie.sentiment.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.jspecify.annotations.Nullable;

/** Ends a run of a model from another thread, whether it has begun or not. */
final class Interruption {

    private OrtSession.@Nullable RunOptions running;
    private boolean interrupted;

    /** The run begins. */
    synchronized void begin(OrtSession.RunOptions options) throws OrtException {
        running = options;
        options.setTerminate(interrupted);
    }

    /** The run is over: its options are about to be closed. */
    synchronized void end() {
        running = null;
    }

    synchronized void interrupt() throws OrtException {
        interrupted = true;
        if (running != null) {
            running.setTerminate(true);
        }
    }
}
