package dev.plumbline.core.syntax;

import java.util.List;

/** The shape of the other parts: the package, imports, and what belongs to no part. */
final class OtherShapes {
  private OtherShapes() {}

  static void checkPackage(Part part, boolean first, Problems problems) {
    List<Token> tokens = part.tokens();
    Token keyword = tokens.get(0);
    if (!first) {
      problems.at(
          keyword, "package 只能写一次，在文件开头", "\"package\" is written once, at the start of the file");
    } else if (tokens.size() == 1 || !tokens.get(1).isWord()) {
      problems.at(
          keyword,
          "package 后面缺少包名，由字母、数字、下划线组成，以字母开头",
          "the name is missing behind \"package\": letters, digits and underscores, a letter first");
    } else {
      path(tokens, problems);
    }
  }

  static void checkImport(Part part, Problems problems) {
    List<Token> tokens = part.tokens();
    if (tokens.size() == 1 || !tokens.get(1).isWord()) {
      problems.at(tokens.get(0), "import 后面缺少要引入的名称", "the name is missing behind \"import\"");
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
        problems.at(
            token,
            tokens.get(0).text() + " 这一行里不能写「" + token.content() + "」",
            "\""
                + token.content()
                + "\" may not stand on the line of \""
                + tokens.get(0).text()
                + "\"");
        return;
      }
      name = !name;
    }
    if (name) {
      problems.behind(
          tokens.get(tokens.size() - 1),
          tokens.get(0).text() + " 这一行没有写完",
          "the line of \"" + tokens.get(0).text() + "\" is not complete");
    }
  }

  /** Refuses what rule files know but packs may not have; it is not even parsed. */
  static void refuse(Part part, Problems problems) {
    Token first = part.tokens().get(0);
    switch (first.text()) {
      case "function" -> problems.at(first, "规则包里不能写函数（function）", "a pack can have no function");
      case "global" -> problems.at(first, "规则包里不能有全局变量（global）", "a pack can have no global");
      case "query" -> problems.at(first, "规则包里不能写查询（query）", "a pack can have no query");
      case "unit" -> problems.at(first, "规则包里不能写 unit", "a pack can have no unit");
      default ->
          problems.at(
              first,
              "规则包里不能有「" + first.text() + "」属性",
              "a pack can have no attribute \"" + first.text() + "\"");
    }
  }

  static void checkStray(Part part, Problems problems) {
    Token first = part.tokens().get(0);
    if (first.is("end")) {
      problems.at(first, "多余的 end，请删去", "this \"end\" is too many; delete it");
    } else if (part.tokens().stream().anyMatch(token -> token.is("when") || token.is("then"))) {
      problems.at(first, "规则要以 rule \"名称\" 开头", "a rule begins with rule \"name\"");
    } else {
      problems.at(
          first,
          "「" + first.content() + "」不属于任何规则；说明文字请写在 // 后面",
          "\"" + first.content() + "\" belongs to no rule; put remarks behind //");
    }
  }
}
