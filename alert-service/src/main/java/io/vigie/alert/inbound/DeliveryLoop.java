package io.vigie.alert.inbound;

import io.vigie.alert.notify.Dispatcher;
import io.vigie.alert.notify.Message;
import io.vigie.alert.publish.DeliveryLog;
import io.vigie.alert.serde.AvroDocument;
import io.vigie.schemas.Alert;
import io.vigie.schemas.Notification;
import io.vigie.schemas.catalogue.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends what is requested. Every partition's log is read from its beginning to its present end before anything of it is
 * sent, so that nothing settled is sent again; what was attempted without a result is sent again under the same key, unless
 * the result of who had the partition before comes in time.
 */
public final class DeliveryLoop implements Loop.Work, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Decoder<Notification> decoder;
    private final Dispatcher dispatcher;
    private final DeliveryLog log;
    private final Clock clock;
    private final Map<TopicPartition, Ledger> ledgers = new ConcurrentHashMap<>();
    private final CatchUp catchUp = new CatchUp();
    private volatile Balance balance = Balance.ZERO;

    public DeliveryLoop(
            Consumer<String, byte[]> consumer,
            Decoder<Notification> decoder,
            Dispatcher dispatcher,
            DeliveryLog log,
            Clock clock) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.dispatcher = dispatcher;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void start() {
        consumer.subscribe(List.of(Topics.NOTIFICATIONS.name()), this);
    }

    @Override
    public void step() {
        Polled.each(consumer, POLL, record -> {
            Ledger ledger = ledgers.get(new TopicPartition(record.topic(), record.partition()));
            if (ledger != null) {
                decoder.decode(record).ifPresent(ledger::take);
            }
        });
        ledgers.forEach((partition, ledger) -> {
            if (catchUp.reached(consumer, partition)) {
                ledger.takeInHand().forEach(notification -> dispatch(notification, ledger, partition));
            }
        });
        balance = ledgers.values().stream().map(Ledger::balance).reduce(Balance.ZERO, Balance::plus);
    }

    private void dispatch(Notification notification, Ledger ledger, TopicPartition partition) {
        Alert alert = notification.getAlert();
        if (alert != null) {
            Message message = new Message(
                    notification.getNotificationId(),
                    notification.getAlertId(),
                    notification.getAlertVersion(),
                    notification.getReceiver(),
                    notification.getCause().name().toLowerCase(Locale.ROOT),
                    AvroDocument.of(alert));
            BooleanSupplier ours =
                    () -> ledgers.get(partition) == ledger && !ledger.isSettled(message.notificationId());
            dispatcher.dispatch(message, new LoggedDelivery(notification, log, clock, ours));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> ledgers.put(partition, new Ledger()));
        consumer.seekToBeginning(partitions);
        catchUp.expect(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(ledgers::remove);
        catchUp.forget(partitions);
    }

    /** Where the notifications of this process's partitions stand. */
    public Balance balance() {
        return balance;
    }

    @Override
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
