package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.workbench.edit.Fix;
import dev.plumbline.workbench.edit.Hover;
import dev.plumbline.workbench.edit.Lens;
import dev.plumbline.workbench.edit.Note;
import dev.plumbline.workbench.edit.OpenPack;
import dev.plumbline.workbench.edit.PackView;
import dev.plumbline.workbench.edit.Stretch;
import dev.plumbline.workbench.edit.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an editor says of the shipped rules. */
class EditorTest {
  private static final Path FOLDER = Path.of("src/main/resources/shst-2024-42");
  private static final String TOPIC = "13-topic-3.drl";

  private final OpenPack pack = OpenPack.at(FOLDER);

  private static List<String> errors(PackView view) {
    return view.notes().values().stream()
        .flatMap(List::stream)
        .filter(note -> !note.remark())
        .map(note -> note.problem().toString())
        .toList();
  }

  /** Each clause is said where it is stated, and found from there, with the cases that try it. */
  @Test
  void eachClauseIsExplainedAndFound() {
    PackView view = pack.read();
    assertEquals(List.of(), errors(view));
    int clauses = 0;
    for (String file : view.files()) {
      for (Lens lens : view.lenses(file)) {
        Stretch at = lens.place();
        Hover said = view.hover(file, at.line(), at.column(), Locale.CHINESE).orElseThrow();
        assertTrue(said.text().startsWith(lens.clause() + "  "), said.text());
        assertEquals(List.of(at), view.definition(file, at.line(), at.column()));
        assertTrue(
            view.references(file, at.line(), at.column(), false).size() >= lens.cases().size(),
            lens.clause());
        clauses++;
      }
    }
    assertTrue(clauses > 200, clauses + " clauses");
  }

  /** All that names a clause is renamed with it: nothing is left wanting. */
  @Test
  void aRenamedClauseIsWholeAgain() throws IOException {
    PackView view = pack.read();
    Lens lens = view.lenses(TOPIC).get(view.lenses(TOPIC).size() / 2);
    Stretch at = clause(lens.clause());
    Map<String, List<TextEdit>> edits = new TreeMap<>();
    for (TextEdit edit : view.rename(TOPIC, at.line(), at.column(), "NEW.1")) {
      edits.computeIfAbsent(edit.place().file(), file -> new ArrayList<>()).add(edit);
    }
    assertTrue(edits.size() > 1, edits.keySet().toString());
    for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
      pack.lay(
          file.getKey(), edited(Files.readString(FOLDER.resolve(file.getKey())), file.getValue()));
    }
    PackView renamed = pack.read();
    assertEquals(List.of(), errors(renamed));
    assertTrue(renamed.lenses(TOPIC).stream().anyMatch(each -> each.clause().equals("NEW.1")));
    assertTrue(
        renamed.lenses(TOPIC).stream().noneMatch(each -> each.clause().equals(lens.clause())));
  }

  /** Where a clause says its id. */
  private static Stretch clause(String id) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(TOPIC));
    String sign = "@clause(\"" + id;
    for (int i = 0; i < lines.size(); i++) {
      int end = lines.get(i).indexOf(sign + "\"") + sign.length();
      if (end > sign.length()) {
        return new Stretch(TOPIC, i + 1, end + 1 - id.length(), end + 1);
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void aSlipIsToldWithItsWayOut() throws IOException {
    String text = Files.readString(FOLDER.resolve(TOPIC));
    pack.lay(TOPIC, text.replaceFirst("requested\\.wanYuan", "requested.wanYuna"));
    List<Note> notes = pack.read().notes().get(TOPIC);
    Note note = notes.stream().filter(each -> !each.remark()).findFirst().orElseThrow();
    Fix fix = note.fixes().get(0);
    pack.lay(
        TOPIC, edited(text.replaceFirst("requested\\.wanYuan", "requested.wanYuna"), fix.edits()));
    assertEquals(List.of(), errors(pack.read()));
  }

  private static String edited(String text, List<TextEdit> edits) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(
        Comparator.comparing((TextEdit edit) -> edit.place().line())
            .thenComparing(edit -> edit.place().column())
            .reversed());
    for (TextEdit edit : last) {
      int line = edit.place().line() - 1;
      String old = lines.get(line);
      lines.set(
          line,
          old.substring(0, edit.place().column() - 1)
              + edit.text()
              + old.substring(edit.place().end() - 1));
    }
    return String.join("\n", lines);
  }
}
