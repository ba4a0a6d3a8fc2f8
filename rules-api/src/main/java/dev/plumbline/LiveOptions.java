package dev.plumbline;

import java.security.PublicKey;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link LiveGuideline} is kept. Immutable; begin with {@link #usual()}.
 *
 * @param watched whether the place of the pack is watched; else only {@link LiveGuideline#reload()}
 *     reads it again
 * @param limits how much the pack and the applications may be
 * @param signer by whose key (Ed25519) the archive must be signed; {@code null} for no matter
 *     whose, and for folders
 * @param prepared what is made of each guideline before it serves, such as one that is {@linkplain
 *     Guideline#observedBy observed}, or {@linkplain Guideline#decidedBy decided by} a session
 * @param listener hears what came of each reading but the first, in the thread that read; what it
 *     throws is logged
 */
public record LiveOptions(
    boolean watched,
    Limits limits,
    @Nullable PublicKey signer,
    UnaryOperator<Guideline> prepared,
    Consumer<Reload> listener) {
  /** Checks that all is there. */
  public LiveOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(prepared, "prepared");
    Objects.requireNonNull(listener, "listener");
  }

  /** Watched, within the usual limits, signed or not, as loaded, and heard by the log alone. */
  public static LiveOptions usual() {
    return new LiveOptions(true, Limits.USUAL, null, UnaryOperator.identity(), reload -> {});
  }

  /** The same, read again only when asked to. */
  public LiveOptions unwatched() {
    return new LiveOptions(false, limits, signer, prepared, listener);
  }

  /** The same within other limits. */
  public LiveOptions within(Limits other) {
    return new LiveOptions(watched, other, signer, prepared, listener);
  }

  /** The same, of archives that are signed by a key. */
  public LiveOptions signedBy(PublicKey key) {
    return new LiveOptions(watched, limits, Objects.requireNonNull(key, "key"), prepared, listener);
  }

  /** The same with something made of each guideline before it serves. */
  public LiveOptions prepared(UnaryOperator<Guideline> how) {
    return new LiveOptions(watched, limits, signer, how, listener);
  }

  /** The same with a listener. */
  public LiveOptions heardBy(Consumer<Reload> other) {
    return new LiveOptions(watched, limits, signer, prepared, other);
  }
}
