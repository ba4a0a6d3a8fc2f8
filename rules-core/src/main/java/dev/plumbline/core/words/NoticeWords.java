package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Notice;
import java.util.ArrayList;
import java.util.List;

/** What else to know about a finding or an input. */
final class NoticeWords {
  private NoticeWords() {}

  /** A notice. */
  static Bilingual text(Notice notice) {
    List<Bilingual> about = new ArrayList<>(notice.about().size());
    for (Bilingual each : notice.about()) {
      about.add(Names.quoted(each));
    }
    return switch (notice.kind()) {
      case AS_TOLD -> notice.about().get(0);
      case DOUBT -> Message.of("notice.doubt", Message.inTurn(about)).words();
      case UNDECIDED_DOUBT -> Message.of("notice.undecidedDoubt", about.get(0)).words();
      case UNRECOGNISED ->
          Message.of("notice.unrecognised", Message.inTurn(notice.about())).words();
      case AWAITS_JUDGEMENT -> Message.of("notice.awaitsJudgement").words();
      case JUDGED_MET -> judged(Message.of("notice.judgedMet"), about).words();
      case JUDGED_NOT_MET -> judged(Message.of("notice.judgedNotMet"), about).words();
      case RULE_FAULTY -> Message.of("notice.ruleFaulty", about.get(0)).words();
      case RULE_COMPARES_TOO_MUCH -> Message.of("notice.ruleComparesTooMuch", about.get(0)).words();
      case RULE_SEARCHES_TOO_MUCH -> Message.of("notice.ruleSearchesTooMuch", about.get(0)).words();
      case RULES_TOO_MUCH -> Message.of("notice.rulesTooMuch", about.get(0)).words();
      case RULE_DISAGREES -> Message.of("notice.ruleDisagrees", about.get(0)).words();
      case MORE_EVIDENCE -> Message.of("notice.moreEvidence", about.get(0)).words();
      case MORE_MISSING -> Message.of("notice.moreMissing", about.get(0)).words();
      case MORE_OTHERS -> Message.of("notice.moreOthers", about.get(0)).words();
      case UNUSED_JUDGEMENT -> Message.of("notice.unusedJudgement", about.get(0)).words();
      case ID_INCOMPLETE -> Message.of("notice.idIncomplete").words();
      case ID_CHECK_DIGIT -> Message.of("notice.idCheckDigit").words();
      case UNASKED -> Message.of("notice.unasked", about.get(0), notice.about().get(1)).words();
      case UNASKED_NEAR ->
          Message.of(
                  "notice.unaskedNear", about.get(0), notice.about().get(1), notice.about().get(2))
              .words();
      case MORE_UNASKED -> Message.of("notice.moreUnasked", about.get(0), about.get(1)).words();
      case BEST_CONTRACT -> bestContract(about).words();
    };
  }

  private static Message judged(Message judged, List<Bilingual> about) {
    Message all = judged;
    if (isThere(about.get(0))) {
      all = Message.of("notice.by", all, about.get(0));
    }
    if (isThere(about.get(1))) {
      all = Message.of("notice.on", all, about.get(1));
    }
    return isThere(about.get(2)) ? Message.of("notice.because", all, about.get(2)) : all;
  }

  private static Message bestContract(List<Bilingual> about) {
    List<Message> known = new ArrayList<>();
    if (isThere(about.get(1))) {
      known.add(Message.of("notice.contractNumber", about.get(1)));
    }
    if (isThere(about.get(2))) {
      known.add(Message.of("notice.contractDay", about.get(2)));
    }
    if (isThere(about.get(3))) {
      known.add(Message.of("notice.contractType", about.get(3)));
    }
    return known.isEmpty()
        ? Message.of("notice.bestContractUnnamed", about.get(0))
        : Message.of(
            "notice.bestContract",
            about.get(0),
            known.stream().reduce((a, b) -> Message.of("notice.and", a, b)).orElseThrow());
  }

  private static boolean isThere(Bilingual about) {
    return !about.chinese().isEmpty();
  }
}
