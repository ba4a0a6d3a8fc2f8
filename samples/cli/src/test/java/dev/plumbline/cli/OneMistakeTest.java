package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a broken pack is used for, what is wrong with it is told alike, and once. */
class OneMistakeTest {
  private static final String MANIFEST =
      """
      id: small
      number: 试验〔2024〕1号
      title: 试验指南
      issuedOn: 2024-11-06
      timeZone: Asia/Shanghai
      """;

  private static final String RULES =
      """
      package small
      import dev.plumbline.fact.*

      rule "在研项目少于2项"
          @clasue("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
          Lead( ongoing < 2 )
      then
      end

      rule "疑"
          @review("A.1")
      when
          Lead( ongoing == 1 )
      then
      end
      """;

  @TempDir Path folder;

  @Test
  void eachCommandSaysTheSame() throws IOException {
    Files.writeString(folder.resolve("guideline.yaml"), MANIFEST, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("a.drl"), RULES, StandardCharsets.UTF_8);
    String pack = folder.toString();
    String application = Run.samples().get(0);

    List<Run> runs =
        List.of(
            Run.of("validate", pack),
            Run.of("test", pack),
            Run.of("check", "--guideline", pack, application),
            Run.of("explain", "--guideline", pack, "A.1"),
            Run.of("diff", pack, "shst-2024-42"));

    for (Run run : runs) {
      List<String> told =
          (run.out() + run.err()).lines().filter(line -> line.contains(".drl:")).toList();
      assertEquals(1, told.size(), run::toString);
      assertTrue(told.get(0).contains("a.drl:5:5: 没有「@clasue」这个标注，是不是「@clause」？"), run::toString);
      assertNotEquals(0, run.code(), run::toString);
    }
  }
}
