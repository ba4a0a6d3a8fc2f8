package dev.plumbline.core;

import dev.plumbline.Disagreement;
import dev.plumbline.Verdict;
import dev.plumbline.core.json.VerdictCopy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one of so many applications decided by a session too, whose verdict counts. */
final class Shadow {
  private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

  private final int every;
  private final Consumer<Disagreement> listener;
  private final AtomicLong seen = new AtomicLong();

  Shadow(int every, Consumer<Disagreement> listener) {
    if (every < 1) {
      throw new IllegalArgumentException("every " + every);
    }
    this.every = every;
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /** Whether it is the turn of the next application; of the first it is. */
  boolean isDue() {
    return seen.getAndIncrement() % every == 0;
  }

  /** The verdict that counts, after the listener has heard of a difference. */
  Verdict of(Verdict plan, Verdict session) {
    if (!VerdictCopy.of(plan, plan.findings(), session.receipt()).equals(session)) {
      LOG.error("plan and session do not agree on an application, the session's verdict is given");
      listener.accept(new Disagreement(session, plan));
    }
    return session;
  }
}
