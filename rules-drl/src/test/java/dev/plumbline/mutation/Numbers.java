package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutant.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each number a unit of its last digit more and less, each day and time a day and a second. */
final class Numbers implements Mutator {
  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    List<Mutant> mutants = new ArrayList<>();
    List<Span> items = source.items();
    for (int i = source.find("when"); i < source.tokens().size(); i++) {
      Token token = source.token(i);
      int at = i;
      Span item = items.stream().filter(span -> span.holds(at)).findFirst().orElse(null);
      if (isDated(source, i)) {
        int close = source.close(i + 1);
        boolean day = source.isAt(i - 2, "LocalDate");
        Edit edit = new Edit(source.token(i + 2).start(), source.token(close - 1).end(), "");
        dates(source, i + 2, close, day)
            .map(with -> new Edit(edit.start(), edit.end(), with))
            .map(e -> Mutant.within(day ? Operator.DAY : Operator.SECOND, source, item, e))
            .forEach(mutants::add);
        i = close;
      } else if (token.is(Token.Kind.NUMBER) && !source.isAt(i - 2, "count")) {
        moved(token.text())
            .map(with -> Mutant.within(Operator.NUMBER, source, item, Edit.of(token, with)))
            .forEach(mutants::add);
      } else if (token.is(Token.Kind.TEXT) && source.isAt(i - 2, "BigDecimal")) {
        moved(token.value())
            .map(with -> Edit.of(token, "\"" + with + "\""))
            .map(edit -> Mutant.within(Operator.NUMBER, source, item, edit))
            .forEach(mutants::add);
      }
    }
    return mutants.stream();
  }

  private static boolean isDated(RuleSource source, int of) {
    return source.isAt(of, "of")
        && (source.isAt(of - 2, "LocalDate") || source.isAt(of - 2, "LocalDateTime"));
  }

  private static Stream<String> moved(String number) {
    BigDecimal value = new BigDecimal(number);
    return Stream.of(value.subtract(value.ulp()), value.add(value.ulp()))
        .map(BigDecimal::toPlainString);
  }

  private static Stream<String> dates(RuleSource source, int first, int close, boolean day) {
    int[] n =
        IntStream.range(first, close)
            .mapToObj(source::token)
            .filter(token -> token.is(Token.Kind.NUMBER))
            .mapToInt(token -> Integer.parseInt(token.text()))
            .toArray();
    if (day) {
      LocalDate date = LocalDate.of(n[0], n[1], n[2]);
      return Stream.of(date.minusDays(1), date.plusDays(1))
          .map(d -> d.getYear() + ", " + d.getMonthValue() + ", " + d.getDayOfMonth());
    }
    LocalDateTime time = LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n.length > 5 ? n[5] : 0);
    return Stream.of(time.minusSeconds(1), time.plusSeconds(1))
        .map(
            t ->
                "%d, %d, %d, %d, %d, %d"
                    .formatted(
                        t.getYear(),
                        t.getMonthValue(),
                        t.getDayOfMonth(),
                        t.getHour(),
                        t.getMinute(),
                        t.getSecond()));
  }
}
