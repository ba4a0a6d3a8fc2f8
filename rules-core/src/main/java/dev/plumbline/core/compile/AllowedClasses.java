package dev.plumbline.core.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code that rules compile to may name. Everything that is not here is denied, so that a
 * class of the platform, of the engine or of the host is out of reach unless somebody lets it in.
 */
final class AllowedClasses {
  private static final String FACTS = "dev.plumbline.fact.";

  /** Arrays are copied by it, which no rule says. */
  private static final String SYSTEM = "java.lang.System";

  /** Any member of a class. */
  private static final Set<String> ALL = Set.of("*");

  /**
   * The classes, each with the members that may be used, all of them where there is a star. A class
   * without members may only be mentioned: lists of nested classes mention those around them.
   */
  private static final Map<String, Set<String>> NAMES =
      read(
          """
          java.io.Serializable
          java.lang.Boolean equals hashCode TYPE valueOf booleanValue TRUE FALSE
          java.lang.Double TYPE valueOf doubleValue
          java.lang.Enum <init> valueOf
          java.lang.Exception
          java.lang.Integer equals hashCode TYPE valueOf intValue longValue
          java.lang.Long equals hashCode TYPE valueOf longValue
          java.lang.Object <init> equals hashCode toString getClass
          java.lang.RuntimeException <init>
          java.lang.String equals hashCode valueOf
          java.lang.System arraycopy
          java.lang.invoke.LambdaMetafactory metafactory
          java.lang.invoke.MethodHandles
          java.lang.invoke.MethodHandles$Lookup
          java.lang.invoke.StringConcatFactory makeConcatWithConstants
          java.math.BigDecimal equals hashCode <init> valueOf multiply
          java.math.MathContext DECIMAL128
          java.time.LocalDate equals hashCode of plusDays plusMonths plusYears \
          minusDays minusMonths minusYears
          java.time.LocalDateTime equals hashCode of plusDays plusMonths plusYears \
          minusDays minusMonths minusYears
          java.time.YearMonth
          java.time.format.DateTimeFormatterBuilder <init> appendPattern \
          parseCaseInsensitive toFormatter
          java.util.ArrayList <init>
          java.util.Arrays asList
          java.util.Collections emptyList
          java.util.List equals hashCode add addAll containsAll of
          java.util.Locale ENGLISH
          java.util.Set size
          java.util.regex.Matcher matches
          java.util.regex.Pattern compile matcher
          org.drools.base.factmodel.AccessibleFact
          org.drools.base.factmodel.GeneratedFact
          org.drools.core.base.accumulators.BigDecimalMinAccumulateFunction <init>
          org.drools.core.base.accumulators.BigDecimalSumAccumulateFunction <init>
          org.drools.core.base.accumulators.CollectSetAccumulateFunction <init>
          org.drools.core.base.accumulators.CountAccumulateFunction <init>
          org.drools.model.AnnotationValue
          org.drools.model.DomainClassMetadata getPropertyIndex
          org.drools.model.Drools insert
          org.drools.model.Index
          org.drools.model.Index$ConstraintType *
          org.drools.model.Model
          org.drools.model.PatternDSL
          org.drools.model.PatternDSL$PatternDef bind expr
          org.drools.model.PatternDSL$ReactOn
          org.drools.model.Rule
          org.drools.model.RuleItemBuilder
          org.drools.model.RulesSupplier getRules
          org.drools.model.consequences.ConsequenceBuilder
          org.drools.model.consequences.ConsequenceBuilder$_0
          org.drools.model.functions.Block0
          org.drools.model.functions.Block1
          org.drools.model.functions.Function1
          org.drools.model.functions.HashedExpression
          org.drools.model.functions.Predicate1
          org.drools.model.functions.Predicate2
          org.drools.model.functions.Predicate3
          org.drools.model.functions.Predicate4
          org.drools.model.functions.PredicateInformation *
          org.drools.model.functions.accumulate.AccumulateFunction as
          org.drools.model.impl.RuleBuilder build metadata
          org.drools.model.impl.TypeMetaDataImpl *
          org.drools.model.operators.ContainsOperator INSTANCE
          org.drools.model.operators.InOperator INSTANCE
          org.drools.model.operators.MatchesOperator INSTANCE
          org.drools.model.operators.MemberOfOperator INSTANCE
          org.drools.model.view.ViewItemBuilder
          org.drools.modelcompiler.dsl.pattern.D accFunction accumulate alphaIndexedBy annotationValue \
          betaIndexedBy declarationOf eval execute exists forall not on pattern reactOn rule typeMetaData valueOf
          org.drools.modelcompiler.util.EvaluationUtil *
          org.drools.util.DateUtils getDateFormatMask
          """);

  /** What the rule compiler loads, and does not merely read. */
  private static final Set<String> LOADED =
      Set.of(
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Object",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.MathContext",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.YearMonth",
          "java.util.List",
          "java.util.Set",
          "org.drools.base.factmodel.AccessibleFact",
          "org.drools.base.factmodel.GeneratedFact",
          "org.drools.ecj.EclipseJavaCompiler");

  private static final List<String> PACKAGES_LOADED =
      List.of("org.drools.core.base.accumulators.", "org.kie.api.definition.type.");

  /**
   * What the rule compiler reads on its way to those; rules that name it are refused later. Of the
   * platform that is what the platform says.
   */
  private static final Set<String> READ =
      Set.of(
          "java.io.Externalizable",
          "java.io.IOException",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.lang.ClassNotFoundException",
          "java.lang.Override",
          "java.lang.Record",
          "org.drools.compiler.kie.builder.MaterializedLambda",
          "org.drools.modelcompiler.CanonicalKieModuleModel",
          "org.kie.util.maven.support.ReleaseIdImpl");

  private static final Set<String> READ_OF_PLATFORM =
      Signatures.of(
          Stream.concat(NAMES.keySet().stream(), LOADED.stream())
              .filter(type -> type.startsWith("java.") && isWritten(type))
              .toList());

  /** Packages that it reads of. */
  private static final List<String> PACKAGES_READ =
      List.of(
          "java.lang.constant.",
          "java.time.",
          "java.util.function.",
          "org.drools.core.base.accumulators.",
          "org.drools.model.",
          "org.kie.api.");

  private AllowedClasses() {}

  /** Whether the code of rules may mention a class. */
  static boolean mayName(String type) {
    return NAMES.containsKey(type) || isFact(type);
  }

  /** Whether the code of rules may use a member of a class: a method or a field. */
  static boolean mayUse(String type, String member) {
    Set<String> members = NAMES.getOrDefault(type, Set.of());
    return isFact(type) || members == ALL || members.contains(member);
  }

  /** Whether rules are compiled in sight of a class. */
  static boolean isInSight(String type) {
    return mayName(type) && !type.equals(SYSTEM)
        || LOADED.contains(type)
        || READ.contains(type)
        || READ_OF_PLATFORM.contains(type)
        || PACKAGES_READ.stream().anyMatch(type::startsWith);
  }

  /** Whether it is named in the text of rules, or in what is written for them. */
  private static boolean isWritten(String type) {
    return !type.equals(SYSTEM) && !type.startsWith("java.lang.invoke.");
  }

  /** Whether the rule compiler may load a class while it compiles. */
  static boolean isLoadedToCompile(String type) {
    return LOADED.contains(type)
        || isFact(type)
        || PACKAGES_LOADED.stream().anyMatch(type::startsWith);
  }

  private static boolean isFact(String type) {
    return type.startsWith(FACTS) && type.indexOf('.', FACTS.length()) < 0;
  }

  private static Map<String, Set<String>> read(String lines) {
    Map<String, Set<String>> names = new HashMap<>();
    for (String line : lines.lines().toList()) {
      List<String> words = List.of(line.split(" +"));
      List<String> members = words.subList(1, words.size());
      names.put(words.get(0), members.equals(List.of("*")) ? ALL : Set.copyOf(members));
    }
    return Map.copyOf(names);
  }
}
