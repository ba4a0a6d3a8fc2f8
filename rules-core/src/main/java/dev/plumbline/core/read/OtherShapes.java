package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;

/** The shape of the other parts: the package, imports, and what belongs to no part. */
final class OtherShapes {
  private OtherShapes() {}

  static void checkPackage(Part part, boolean first, Problems problems) {
    List<Token> tokens = part.tokens();
    Token keyword = tokens.get(0);
    if (!first) {
      problems.at(keyword, Message.of("read.packageTwice"));
    } else if (tokens.size() == 1 || !tokens.get(1).isWord()) {
      problems.at(keyword, Message.of("read.packageWithoutName"));
    } else {
      path(tokens, problems);
    }
  }

  static void checkImport(Part part, Problems problems) {
    List<Token> tokens = part.tokens();
    if (tokens.size() == 1 || !tokens.get(1).isWord()) {
      problems.at(tokens.get(0), Message.of("read.importWithoutName"));
    } else {
      path(tokens, problems);
    }
  }

  /** Names with dots between them, and nothing else on the line. */
  private static void path(List<Token> tokens, Problems problems) {
    int i = 1;
    while (List.of("static", "function", "accumulate").contains(tokens.get(i).text())) {
      if (tokens.get(0).is("package") || i + 1 == tokens.size()) {
        break;
      }
      i++;
    }
    boolean accumulate = i > 1 && tokens.get(i - 1).is("accumulate");
    boolean name = true;
    for (; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(";") || accumulate && !name && token.isWord()) {
        return;
      }
      if (!(name ? token.isWord() || token.is("*") : token.is("."))) {
        problems.at(token, Message.of("read.strayOnLine", tokens.get(0).text(), token.content()));
        return;
      }
      name = !name;
    }
    if (name) {
      problems.behind(
          tokens.get(tokens.size() - 1), Message.of("read.lineNotComplete", tokens.get(0).text()));
    }
  }

  /** Refuses what rule files know but packs may not have; it is not even parsed. */
  static void refuse(Part part, Problems problems) {
    Token first = part.tokens().get(0);
    switch (first.text()) {
      case "function" -> problems.at(first, Message.of("read.noFunction"));
      case "global" -> problems.at(first, Message.of("read.noGlobal"));
      case "query" -> problems.at(first, Message.of("read.noQuery"));
      case "unit" -> problems.at(first, Message.of("read.noUnit"));
      default -> problems.at(first, Message.of("read.noAttributeOfPack", first.text()));
    }
  }

  static void checkStray(Part part, Problems problems) {
    Token first = part.tokens().get(0);
    if (first.is("end")) {
      problems.at(first, Message.of("read.surplusEnd"));
    } else if (part.tokens().stream().anyMatch(token -> token.is("when") || token.is("then"))) {
      problems.at(first, Message.of("read.ruleWithoutRule"));
    } else {
      problems.at(first, Message.of("read.stray", first.content()));
    }
  }
}
