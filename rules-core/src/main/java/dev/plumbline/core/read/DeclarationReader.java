package dev.plumbline.core.read;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.OneAtATime;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a declared type, and reports what a type may not have. */
public final class DeclarationReader {
  /** The types that a field of a declared type can have. */
  private static final Map<String, Class<?>> FIELD_TYPES =
      Map.of(
          "String", String.class,
          "Integer", Integer.class,
          "Long", Long.class,
          "BigDecimal", BigDecimal.class,
          "Boolean", Boolean.class,
          "LocalDate", LocalDate.class,
          "LocalDateTime", LocalDateTime.class,
          "List", List.class);

  /** What people call the types. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("文字", "String"),
          Map.entry("文本", "String"),
          Map.entry("字符串", "String"),
          Map.entry("整数", "Integer"),
          Map.entry("int", "Integer"),
          Map.entry("数", "BigDecimal"),
          Map.entry("数字", "BigDecimal"),
          Map.entry("小数", "BigDecimal"),
          Map.entry("金额", "BigDecimal"),
          Map.entry("日期", "LocalDate"),
          Map.entry("Date", "LocalDate"),
          Map.entry("时间", "LocalDateTime"),
          Map.entry("是否", "Boolean"),
          Map.entry("真假", "Boolean"),
          Map.entry("列表", "List"),
          Map.entry("清单", "List"));

  /** With more, the rule compiler makes no constructor that definitions could call. */
  private static final int MOST_FIELDS = 64;

  private final Source source;
  private final Part part;
  private final List<Part.Field> fields;
  private final String name;

  private DeclarationReader(Source source, Part part) {
    this.source = source;
    this.part = part;
    this.fields = part.fields();
    this.name = part.name().content();
  }

  /**
   * Reports what is wrong with a type by itself.
   *
   * @param packageName the package that it is declared in
   */
  public static void check(Source source, Part part, String packageName) {
    new DeclarationReader(source, part).check(packageName);
  }

  private void check(String packageName) {
    if (name.equals(packageName)) {
      source.problem(part.name(), Message.of("read.typeNamedAsPackage", name));
    }
    if (FactTypes.with(List.of()).named(name) != null) {
      source.problem(part.name(), Message.of("read.typeOfTheLibrary", name));
    } else {
      Naming.type(source, part.name());
    }
    for (RecordComponent component : Application.class.getRecordComponents()) {
      OneAtATime one = component.getAnnotation(OneAtATime.class);
      if (component.getName().equals(name) || one != null && one.alone().equals(name)) {
        source.problem(part.name(), Message.of("read.typeNamedAsApplicationHas", name));
      }
    }
    annotations(part.typeAnnotations(), Annotations.OF_TYPES);
    fields.forEach(this::field);
    if (fields.size() > MOST_FIELDS) {
      source.problem(
          fields.get(MOST_FIELDS).token(), Message.of("read.tooManyFields", name, MOST_FIELDS));
    }
  }

  private void field(Part.Field field) {
    Token token = field.token();
    String fieldName = field.name();
    String fieldType = field.type();
    annotations(field.annotations(), Annotations.OF_FIELDS);
    Naming.field(source, token);
    Class<?> known = FIELD_TYPES.get(fieldType);
    if (known == null) {
      Object types = List.copyOf(new TreeSet<>(FIELD_TYPES.keySet()));
      source.problem(
          part.after(part.after(token)),
          Optional.ofNullable(meant(fieldType))
              .map(n -> Message.of("read.fieldTypeBut", name, fieldName, fieldType, types, n))
              .orElseGet(() -> Message.of("read.fieldType", name, fieldName, fieldType, types)));
    } else if (!known.getPackageName().equals("java.lang")) {
      Token place = part.after(part.after(token));
      source.needs(place.line(), place.column(), fieldType, known.getName());
    }
  }

  /** The type that is likely meant by what is none, or {@code null}. */
  private static String meant(String type) {
    String meant = MEANT.get(type);
    return meant != null ? meant : Names.nearest(type, FIELD_TYPES.keySet()).orElse(null);
  }

  private static Class<?> type(Part.Field field) {
    String meant = FIELD_TYPES.containsKey(field.type()) ? field.type() : meant(field.type());
    return meant == null ? String.class : FIELD_TYPES.get(meant);
  }

  /** Whether a type has a list, as only those have whose facts rules insert. */
  public static boolean hasList(Part part) {
    return part.fields().stream().anyMatch(field -> type(field) == List.class);
  }

  private void annotations(List<Part.Annotation> annotations, Set<String> known) {
    for (Part.Annotation annotation : annotations) {
      String said = annotation.name();
      boolean key = said.equalsIgnoreCase("key");
      Token place = annotation.place();
      if (!known.contains(key ? "key" : said)) {
        source.problem(
            place,
            Message.of("read.annotationNotOfType", name, said, List.copyOf(new TreeSet<>(known))));
      } else if (!key && (annotation.text() == null || annotation.text().isBlank())) {
        source.problem(place, Message.of("read.annotationOfTypeWithoutText", name, said));
      }
    }
  }

  /**
   * The declaration.
   *
   * @param defined whether rules insert facts of the type
   */
  public static Declaration read(Source source, Part part, boolean defined) {
    List<Declaration.Field> fields = new ArrayList<>();
    String key = null;
    for (Part.Field field : part.fields()) {
      String name = field.name();
      Class<?> fieldType = type(field);
      fields.add(
          new Declaration.Field(
              name,
              fieldType,
              said(field.annotations(), "label", name),
              said(field.annotations(), "en", name),
              said(field.annotations(), "unit", "")));
      if (field.annotations().stream().anyMatch(one -> one.name().equalsIgnoreCase("key"))) {
        key = name;
      }
    }
    String name = part.name().content();
    List<Part.Annotation> own = part.typeAnnotations();
    Declaration declaration =
        new Declaration(
            name, said(own, "label", name), said(own, "en", name), fields, key, defined);
    if (!defined && declaration.fieldTypes().containsValue(List.class)) {
      source.problem(part.name(), Message.of("read.listInGivenType", name, lists(declaration)));
    }
    return declaration;
  }

  private static List<Message> lists(Declaration declaration) {
    return declaration.fields().stream()
        .filter(field -> field.type() == List.class)
        .map(field -> Message.of("read.quoted", field.name()))
        .toList();
  }

  /** What an annotation says, or what stands in for it. */
  private static String said(
      List<Part.Annotation> annotations, String annotation, String otherwise) {
    return annotations.stream()
        .filter(one -> one.name().equals(annotation) && one.text() != null)
        .map(Part.Annotation::text)
        .findFirst()
        .orElse(otherwise);
  }
}
