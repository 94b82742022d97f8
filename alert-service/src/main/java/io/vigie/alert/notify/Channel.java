package io.vigie.alert.notify;

/** Port to one receiver. Implementations bound the time they take and are called by one thread at a time. */
public interface Channel {

    /** Sends once and says what happened; does not retry and does not throw for what can go wrong outside. */
    Delivery send(Message message);
}
