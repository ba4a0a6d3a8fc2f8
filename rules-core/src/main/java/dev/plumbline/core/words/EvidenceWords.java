package dev.plumbline.core.words;

import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import java.time.Duration;
import java.util.List;

/** What decided a clause, in a sentence, and what was demanded, in a phrase. For one thread. */
public final class EvidenceWords {
  private final Evidence evidence;
  private final boolean number;
  private final Said offered;
  private Message demanded;
  private Message asked;

  /** The words for evidence. */
  public EvidenceWords(Evidence evidence) {
    this.evidence = evidence;
    this.offered = ValueWords.said(evidence.offered());
    this.number =
        !evidence.demanded().isEmpty()
            && (evidence.demanded().get(0) instanceof Value.Quantity
                || evidence.demanded().get(0) instanceof Value.Money);
  }

  /** The whole in a sentence. */
  public Message text() {
    return sentence();
  }

  /** What was offered, in Chinese. */
  public String offered() {
    return offered.chinese();
  }

  /** What was demanded, in a phrase. */
  public Message asked() {
    if (asked == null) {
      asked = ask();
    }
    return asked;
  }

  /** The values demanded. */
  public Message values() {
    if (evidence.relation() == Relation.EXISTS && evidence.demanded().isEmpty()) {
      return Message.of("evidence.oneAtLeast");
    }
    return Message.of(
        "evidence.value", isOneOfAreas() ? areaNames() : ValueWords.said(evidence.demanded()));
  }

  private Message sentence() {
    Said title =
        evidence.title() == null ? Names.said(evidence.fact()) : Names.said(evidence.title());
    Relation relation = evidence.relation();
    if (evidence.claim() != null) {
      boolean so = ((Value.Truth) evidence.offered().get(0)).truth();
      return Message.of("evidence.claimed", title, Claim.of(evidence.claim().chinese()).said(so));
    }
    if (evidence.met()) {
      boolean bare =
          relation == Relation.MATCHES
              || relation == Relation.EQUAL && demanded().chinese().equals(offered.chinese());
      return bare
          ? Message.of("evidence.is", title, offered)
          : Message.of("evidence.met", title, offered, phrase(true));
    }
    if (relation == Relation.EXISTS) {
      return Message.of("evidence.none", title);
    }
    if (relation == Relation.MATCHES) {
      return Message.of("evidence.illFormed", title, offered);
    }
    if (isOneOfAreas()) {
      return Message.of("evidence.outside", title, offered, areas(), areaNames());
    }
    return distanced(title);
  }

  private Message distanced(Said title) {
    Value distance = evidence.distance();
    if (distance == null || evidence.relation() == null || isZero(distance)) {
      return Message.of("evidence.unmet", title, offered, asked());
    }
    Said off = ValueWords.said(distance);
    return switch (evidence.relation()) {
      case AT_LEAST, MORE_THAN ->
          number
              ? Message.of("evidence.short", title, offered, asked(), off)
              : Message.of("evidence.early", title, offered, asked(), off);
      case AT_MOST, LESS_THAN ->
          number
              ? Message.of("evidence.over", title, offered, asked(), off)
              : Message.of("evidence.late", title, offered, asked(), off);
      default -> Message.of("evidence.apart", title, offered, asked(), off);
    };
  }

  private static boolean isZero(Value distance) {
    return distance instanceof Value.Quantity quantity && quantity.number().signum() == 0
        || distance instanceof Value.Money money && money.amount().yuan().signum() == 0
        || distance instanceof Value.Span span && span.span().compareTo(Duration.ofSeconds(1)) < 0;
  }

  /** What should be. */
  private Message ask() {
    if (evidence.claim() != null) {
      boolean wanted =
          ((Value.Truth) evidence.demanded().get(0)).truth()
              == (evidence.relation() != Relation.NOT_EQUAL);
      return Claim.of(evidence.claim().chinese()).asked(wanted);
    }
    return phrase(false);
  }

  /** The demand; of one that is met without its "should". */
  private Message phrase(boolean met) {
    if (evidence.relation() == null) {
      return demanded();
    }
    return switch (evidence.relation()) {
      case MATCHES -> should(met, Message.of("evidence.wellFormed"));
      case NOT_MATCHES -> shouldNot(met, Message.of("evidence.soFormed"));
      case NOT_EQUAL -> shouldNot(met, other());
      case NOT_IN, NOT_MEMBER_OF -> shouldNot(met, Message.of("evidence.equal", demanded()));
      case NOT_CONTAINS -> shouldNot(met, Message.of("evidence.contains", demanded()));
      case AT_LEAST ->
          should(
              met,
              number
                  ? Message.of("evidence.atLeast", demanded())
                  : Message.of("evidence.notBefore", demanded()));
      case MORE_THAN ->
          should(
              met,
              number
                  ? Message.of("evidence.moreThan", demanded())
                  : Message.of("evidence.after", demanded()));
      case AT_MOST ->
          should(
              met,
              number
                  ? Message.of("evidence.atMost", demanded())
                  : Message.of("evidence.notAfter", demanded()));
      case LESS_THAN ->
          should(
              met,
              number
                  ? Message.of("evidence.lessThan", demanded())
                  : Message.of("evidence.before", demanded()));
      case EQUAL -> should(met, Message.of("evidence.equal", demanded()));
      case IN, MEMBER_OF -> should(met, Message.of("evidence.oneOf", demanded()));
      case ALL_MEMBER_OF -> should(met, Message.of("evidence.allOf", demanded()));
      case CONTAINS -> should(met, Message.of("evidence.contains", demanded()));
      case WITHIN ->
          should(
              met,
              isOneOfAreas()
                  ? Message.of("evidence.withinAreas", areas())
                  : Message.of("evidence.within", demanded()));
      case OVERLAPS ->
          should(
              met,
              isOneOfAreas()
                  ? Message.of("evidence.withinAreas", areas())
                  : Message.of("evidence.overlaps", demanded()));
      case WIDER_THAN -> should(met, Message.of("evidence.widerThan", demanded()));
      case EXISTS -> should(met, Message.of("evidence.exists", Message.of("evidence.oneAtLeast")));
    };
  }

  private static Message should(boolean met, Message phrase) {
    return met ? phrase : Message.of("evidence.should", phrase);
  }

  private static Message shouldNot(boolean met, Message phrase) {
    return met ? Message.of("evidence.not", phrase) : Message.of("evidence.shouldNot", phrase);
  }

  /** Of a name it is enough to say whose; of a day or number, which. */
  private Message other() {
    if (evidence.source() == null) {
      return Message.of("evidence.equal", demanded());
    }
    return isName()
        ? Message.of("evidence.same", evidence.source())
        : Message.of("evidence.sameAs", evidence.source(), ValueWords.said(evidence.demanded()));
  }

  private boolean isName() {
    return !evidence.demanded().isEmpty() && evidence.demanded().get(0) instanceof Value.Words;
  }

  private Message demanded() {
    if (demanded == null) {
      demanded = demand();
    }
    return demanded;
  }

  private Message demand() {
    Said values = ValueWords.said(evidence.demanded());
    boolean place =
        !evidence.demanded().isEmpty() && evidence.demanded().get(0) instanceof Value.Area;
    return evidence.source() == null || isName() || place
        ? Message.of("evidence.value", values)
        : Message.of("evidence.valueOf", evidence.source(), values);
  }

  private boolean isOneOfAreas() {
    List<Value> demanded = evidence.demanded();
    return demanded.size() > 1
        && demanded.get(0) instanceof Value.Area
        && (evidence.relation() == Relation.WITHIN || evidence.relation() == Relation.OVERLAPS);
  }

  private int areas() {
    List<Value> demanded = evidence.demanded();
    return demanded.get(demanded.size() - 1) instanceof Value.More more
        ? more.inAll()
        : demanded.size();
  }

  private Said areaNames() {
    return ValueWords.said(
        evidence.demanded().stream()
            .map(
                value ->
                    value instanceof Value.Area area ? new Value.Words(area.place().name()) : value)
            .toList());
  }
}
