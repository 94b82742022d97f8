// The event stream: what is new, and whether it still comes.

const SILENCE_MILLIS = 40_000; // the service sends a heartbeat every 15 s
const RETRY_MILLIS = 3_000;

/** Keeps a stream open; handlers: opened(), lost(), alert(data), correction(data), metrics(data). */
export function follow(handlers) {
  let source;
  let lastHeard;

  function open() {
    lastHeard = Date.now();
    source = new EventSource("api/v1/stream");
    source.addEventListener("open", () => heard(handlers.opened));
    source.addEventListener("error", failed);
    source.addEventListener("heartbeat", () => heard(() => {}));
    source.addEventListener("alert", (event) => heard(() => handlers.alert(JSON.parse(event.data))));
    source.addEventListener("correction", (event) => heard(() => handlers.correction(JSON.parse(event.data))));
    source.addEventListener("metrics", (event) => heard(() => handlers.metrics(JSON.parse(event.data))));
  }

  function heard(handler) {
    lastHeard = Date.now();
    handler();
  }

  function failed() {
    handlers.lost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, RETRY_MILLIS); // the browser itself retries only what it has not given up
    }
  }

  setInterval(() => {
    if (source.readyState === EventSource.OPEN && Date.now() - lastHeard > SILENCE_MILLIS) {
      source.close();
      handlers.lost();
      open();
    }
  }, 5_000);
  open();
}
