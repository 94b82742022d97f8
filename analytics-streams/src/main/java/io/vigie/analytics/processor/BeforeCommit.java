package io.vigie.analytics.processor;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store that holds nothing and lets a processor act right before each commit, within its transaction: what the processor
 * has gathered since the last one goes out together with the offsets of what it was gathered from, and nothing needs to be
 * kept beyond. It is told as the caches of Streams are, which is an internal interface: see docs/rationale/topology.md.
 */
public final class BeforeCommit implements StateStore, CachedStateStore<Object, Object> {

    private final String name;
    private Runnable action = () -> {};
    private boolean open;

    BeforeCommit(String name) {
        this.name = name;
    }

    /** What a processor does before each commit. To be called in its {@code init}; it may forward. */
    static void of(ProcessorContext<?, ?> context, String name, Runnable action) {
        InternalProcessorContext<?, ?> internals = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> processor = internals.currentNode();
        BeforeCommit store = context.getStateStore(name);
        store.action = () -> runAs(internals, processor, action);
    }

    /** As Streams does for a timer: it has no record of its own. */
    private static void runAs(
            InternalProcessorContext<?, ?> context, ProcessorNode<?, ?, ?, ?> processor, Runnable action) {
        ProcessorNode<?, ?, ?, ?> node = context.currentNode();
        ProcessorRecordContext record = context.recordContext();
        context.setCurrentNode(processor);
        context.setRecordContext(
                new ProcessorRecordContext(context.currentSystemTimeMs(), -1L, -1, "", new RecordHeaders()));
        try {
            action.run();
        } finally {
            context.setRecordContext(record);
            context.setCurrentNode(node);
        }
    }

    @Override
    public void flushCache() {
        action.run();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {
        // what was gathered goes with the processor
    }

    @Override
    public void close() {
        open = false;
        action = () -> {};
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
