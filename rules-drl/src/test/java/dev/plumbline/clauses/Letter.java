package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;

/** What applications to topics 1 and 2 have in common, above all the letter of annex 2. */
final class Letter {
  private Letter() {}

  /** The eligible application to topic 3 made one that a letter recommends; without targets. */
  static Application recommended(String edits, String sender, String under) {
    Application application =
        Edit.apply(Eligible.application(), "posting=; indicators=; endsOn=2026-11-30");
    application = Edit.apply(application, edits);
    application = Edit.replace(application, "filing.topic", application.topic());
    application = Edit.replace(application, "contract.projectName", application.title());
    application =
        Edit.replace(
            application,
            "contract.parties",
            Eligible.UNIT + "、" + application.partners().get(0).name());
    return Edit.replace(
        application, "recommendation", letter(application, sender, Place.of(under)));
  }

  private static Recommendation letter(Application application, String sender, Place under) {
    return Recommendation.builder()
        .form("附件2")
        .uploaded(true)
        .edition(2024)
        .addressee("上海市科学技术委员会")
        .applicantName(application.applicant().name())
        .projectName(application.title())
        .callName(Eligible.CALL)
        .groundsKept(true)
        .prospectsKept(true)
        .closingKept(true)
        .contactName("沈一帆")
        .phone("0000-0000042")
        .email("shen.yifan@example.org")
        .sender(sender)
        .senderType("科技主管部门")
        .senderUnder(under)
        .sealed(true)
        .sealOwner(sender)
        .datedOn(LocalDate.of(2024, 11, 20))
        .build();
  }
}
