package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** When two applications as JSON are the same. */
class WrittenTest {
  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isTheSameHoweverItIsWrittenAndWhereverItComesFrom() {
    byte[] json = json("{\"id\": \"甲\", \"requested\": 14.50}");
    Written one = Written.of(json);
    Written other = Written.of(json("{ \"requested\" : 14.50 , \"id\":\"\\u7532\" }"));
    Written made = Written.of(Json.tree(json));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertEquals(one, made);
    assertEquals(made, other);
    assertNotEquals(one, Written.of(json("{\"id\": \"乙\", \"requested\": 14.50}")));
    assertNotEquals(made, Written.of(json("{\"id\": \"甲\"}")));
  }

  @Test
  void whoChangesATreeOfAFileChangesThatOne() {
    Written one = Written.of(json("{\"id\": \"甲\"}"));
    ObjectNode tree = one.tree();
    tree.put("id", "乙");
    assertNotSame(tree, one.tree());
    assertEquals("甲", one.tree().path("id").asText());
  }
}
