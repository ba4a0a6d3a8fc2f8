package dev.plumbline.record;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.json.TextPaths;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be masked must be there to be masked: a slip of the pen in a path would leave open for
 * years what somebody believes to be hidden.
 */
final class MaskedPaths {
  private MaskedPaths() {}

  /**
   * Refuses paths at which no text can ever stand. Which packs will be decided by is not known
   * here, so what one may have declared is let pass.
   */
  static void check(List<String> paths) {
    List<Problem> problems =
        paths.stream()
            .flatMap(path -> wrong(path).stream())
            .map(wrong -> Problem.of(wrong.words()))
            .toList();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private static Optional<Message> wrong(String path) {
    if (path.equals(Masking.ID)) {
      return Optional.of(Message.of("record.maskedId", path));
    }
    if (TextPaths.isText(path) || TextPaths.mayBeOfPack(path)) {
      return Optional.empty();
    }
    if (TextPaths.isKnown(path)) {
      return Optional.of(Message.of("record.maskedNoText", path, texts(path)));
    }
    return Optional.of(
        TextPaths.nearest(path)
            .map(near -> Message.of("record.maskedUnknownNear", path, near))
            .orElseGet(() -> Message.of("record.maskedUnknown", path, texts(path))));
  }

  private static Message texts(String path) {
    Stream<String> texts = TextPaths.around(path).stream().filter(text -> !text.equals(Masking.ID));
    return Message.inTurn(texts.toList());
  }
}
