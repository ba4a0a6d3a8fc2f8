package dev.plumbline.core.check;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.OneAtATime;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a declared type, and reports what a type may not have. */
final class DeclarationReader {
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

  private static final Set<String> TYPE_ANNOTATIONS = Set.of("en", "label");
  private static final Set<String> FIELD_ANNOTATIONS = Set.of("en", "key", "label", "unit");

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
  static void check(Source source, Part part, String packageName) {
    new DeclarationReader(source, part).check(packageName);
  }

  private void check(String packageName) {
    if (name.equals(packageName)) {
      at(
          part.name(),
          "类型「" + name + "」与 package 同名，请换一个名字",
          "type \"" + name + "\" is called as the package is; choose another name");
    }
    if (FactTypes.with(List.of()).named(name) != null) {
      at(
          part.name(),
          "「" + name + "」是已有的事实类型，请换一个名字",
          "there already is a fact type \"" + name + "\"; choose another name");
    } else {
      Naming.type(source, part.name());
    }
    for (RecordComponent component : Application.class.getRecordComponents()) {
      OneAtATime one = component.getAnnotation(OneAtATime.class);
      if (component.getName().equals(name) || one != null && one.alone().equals(name)) {
        at(
            part.name(),
            "申请本身已有「" + name + "」一项，类型请换一个名字",
            "an application itself has \"" + name + "\"; choose another name for the type");
      }
    }
    annotations(part.typeAnnotations(), TYPE_ANNOTATIONS);
    fields.forEach(this::field);
    if (fields.size() > MOST_FIELDS) {
      at(
          fields.get(MOST_FIELDS).token(),
          "类型「" + name + "」的字段超过 " + MOST_FIELDS + " 个，请分成几个类型",
          "type \""
              + name
              + "\" has more than "
              + MOST_FIELDS
              + " fields; make several types of it");
    }
  }

  private void field(Part.Field field) {
    Token token = field.token();
    String fieldName = field.name();
    String fieldType = field.type();
    annotations(field.annotations(), FIELD_ANNOTATIONS);
    Naming.field(source, token);
    Class<?> known = FIELD_TYPES.get(fieldType);
    if (known == null) {
      at(
          part.after(part.after(token)),
          "类型「"
              + name
              + "」的「"
              + fieldName
              + "」不能是「"
              + fieldType
              + "」"
              + Names.nearest(fieldType, FIELD_TYPES.keySet())
                  .map(near -> "，是不是「" + near + "」？")
                  .orElse("，")
              + "可用的有 "
              + String.join("、", new TreeSet<>(FIELD_TYPES.keySet())),
          "\""
              + fieldName
              + "\" of type \""
              + name
              + "\" cannot be \""
              + fieldType
              + "\"; there are "
              + String.join(", ", new TreeSet<>(FIELD_TYPES.keySet())));
    } else if (!known.getPackageName().equals("java.lang")
        && source.imports().stream().noneMatch(i -> i.endsWith("." + fieldType))) {
      at(
          part.after(part.after(token)),
          "类型「" + name + "」用到「" + fieldType + "」，文件开头须先用 import 引入它：import " + known.getName(),
          "type \""
              + name
              + "\" uses \""
              + fieldType
              + "\", which the file has to import first: import "
              + known.getName());
    }
  }

  private void annotations(List<Part.Annotation> annotations, Set<String> known) {
    for (Part.Annotation annotation : annotations) {
      String said = annotation.name();
      boolean key = said.equalsIgnoreCase("key");
      Token place = annotation.place();
      if (!known.contains(key ? "key" : said)) {
        at(
            place,
            "类型「" + name + "」不能有标注「@" + said + "」，可用的有 " + String.join("、", new TreeSet<>(known)),
            "type \""
                + name
                + "\" cannot have the annotation \"@"
                + said
                + "\"; there are "
                + String.join(", ", new TreeSet<>(known)));
      } else if (!key && (annotation.text() == null || annotation.text().isBlank())) {
        at(
            place,
            "类型「" + name + "」的「@" + said + "」须写成 @" + said + "(\"…\")",
            "\"@" + said + "\" of type \"" + name + "\" is written @" + said + "(\"…\")");
      }
    }
  }

  private void at(Token token, String message, String english) {
    source.problem(token, message, english);
  }

  /**
   * The declaration.
   *
   * @param defined whether rules insert facts of the type
   */
  static Declaration read(Source source, Part part, boolean defined) {
    List<Declaration.Field> fields = new ArrayList<>();
    String key = null;
    for (Part.Field field : part.fields()) {
      String name = field.name();
      Class<?> fieldType = FIELD_TYPES.getOrDefault(field.type(), String.class);
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
      source.problem(
          part.name(),
          "类型「" + name + "」由申请填报，不能有清单：" + lists(declaration, "「", "」", "、"),
          "type \""
              + name
              + "\" is given by applicants and can have no list: "
              + lists(declaration, "\"", "\"", ", "));
    }
    return declaration;
  }

  private static String lists(Declaration declaration, String open, String close, String comma) {
    return declaration.fields().stream()
        .filter(field -> field.type() == List.class)
        .map(field -> open + field.name() + close)
        .collect(Collectors.joining(comma));
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
