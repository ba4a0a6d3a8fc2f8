package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edits of the other tests change what they name, and refuse what is not there. */
final class EditTest {
  private static final Application APPLICATION = Eligible.inEveryScope();

  @Test
  void changesOneDatum() {
    Application edited =
        Edit.apply(
            APPLICATION,
            "lead.ongoing=2; indicators[培养人次].value=39; partners[0].place=莎车县; endsOn=");

    assertEquals(2, edited.lead().ongoing());
    assertEquals(new BigDecimal("39"), edited.indicators().get(0).value());
    assertEquals("人次", edited.indicators().get(0).measure());
    assertEquals(Place.of("653125"), edited.partners().get(0).place());
    assertNull(edited.endsOn());
    assertEquals(APPLICATION.startsOn(), edited.startsOn());
    assertEquals(APPLICATION.contracts(), edited.contracts());
    assertEquals(0, APPLICATION.lead().ongoing());
  }

  @Test
  void takesOutOneElement() {
    Application edited = Edit.remove(APPLICATION, "documents[技术合同]");

    assertEquals(APPLICATION.documents().size() - 1, edited.documents().size());
    assertEquals("技术合同认定登记证明", edited.documents().get(0).type());
    assertEquals(List.of(), Edit.replace(APPLICATION, "partners", "[]").partners());
  }

  @Test
  void changesFactsOfThePacksOwnTypes() {
    Application application = EligibleOne.application(3);
    Application edited =
        Edit.apply(application, "Variety[花一].bloomExtension=14.9; Variety[花二].bloomExtension=");

    assertEquals(
        new BigDecimal("14.9"), edited.packFacts().get(0).properties().get("bloomExtension"));
    assertFalse(edited.packFacts().get(1).properties().containsKey("bloomExtension"));
    assertEquals("花二", edited.packFacts().get(1).properties().get("name"));
    assertEquals(1, Edit.remove(application, "Variety[花一]").packFacts().size());
    assertNull(Edit.remove(application, "Variety").packFacts());
    for (String none :
        List.of("Variety[花九].bloomExtension=1", "Variety[花一].colour=1", "Variety=1")) {
      assertThrows(IllegalArgumentException.class, () -> Edit.apply(application, none), none);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody=1",
        "lead.nobody=1",
        "documents[技术].uploaded=true",
        "partners[1].name=某站",
        "partners[0=某站",
        "lead.ongoing",
        "lead.ongoing=two",
        "lead.ongoing=-1",
        "posting.place=没有的县",
        "applicant.branch=",
        "applicant.branch=yes",
        "budget=12万元",
        "id="
      })
  void refusesWhatIsNotThere(String edit) {
    assertThrows(RuntimeException.class, () -> Edit.apply(APPLICATION, edit));
  }
}
