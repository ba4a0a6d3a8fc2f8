package dev.plumbline.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;

/** Whatever one changes in a rule, some case notices. */
class RuleMutationTest {
  @Example
  void everyMutantIsNoticed() {
    long start = System.nanoTime();
    Subject subject = Subject.bundled("shst-2024-42");
    List<ApplicationCase> cases = Corpus.of(Plumbline.guideline("shst-2024-42"), 4000);
    System.out.println("corpus " + (System.nanoTime() - start) / 1000000);
    Trial trial = new Trial(subject, cases);
    System.out.println("baseline " + (System.nanoTime() - start) / 1000000);
    Set<Application> applications =
        cases.stream().map(ApplicationCase::application).collect(Collectors.toSet());
    List<Mutant> mutants =
        Mutants.of(
            subject.sources(),
            subject.pack().text(),
            GivenTexts.of(applications, subject.pack().base().types()));
    System.out.println("mutants " + mutants.size() + " " + (System.nanoTime() - start) / 1000000);
    List<Fate> fates = trial.of(mutants);
    System.out.println("done " + (System.nanoTime() - start) / 1000000);
    Map<String, Map<Fate.Kind, Long>> table =
        fates.stream()
            .collect(
                Collectors.groupingBy(
                    fate -> fate.mutant().operator().name(),
                    TreeMap::new,
                    Collectors.groupingBy(Fate::kind, TreeMap::new, Collectors.counting())));
    table.forEach((operator, counts) -> System.out.println(operator + " " + counts));
    fates.stream()
        .map(f -> f.kind() + "|" + f.mutant() + "|" + f.by())
        .forEach(System.out::println);
    assertEquals(
        List.of(),
        fates.stream()
            .filter(fate -> fate.kind() == Fate.Kind.SURVIVED)
            .map(Fate::mutant)
            .map(Mutant::toString)
            .toList());
  }
}
