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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

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

  /** How what reads or writes a field is called. */
  private static final Pattern ACCESSOR = Pattern.compile("(?:get|is|set)(.+)");

  private final Source source;
  private final Part part;
  private final TypeDeclarationDescr type;
  private final String name;

  private DeclarationReader(Source source, Part part, TypeDeclarationDescr type) {
    this.source = source;
    this.part = part;
    this.type = type;
    this.name = type.getTypeName();
  }

  /**
   * Reports what is wrong with a type by itself.
   *
   * @param packageName the package that it is declared in
   */
  static void check(Source source, Part part, TypeDeclarationDescr type, String packageName) {
    new DeclarationReader(source, part, type).check(packageName);
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
    annotations(type, part.name(), TYPE_ANNOTATIONS);
    for (TypeFieldDescr field : type.getFields().values()) {
      field(field, part.field(field.getFieldName()));
    }
    accessors();
    List<String> fields = List.copyOf(type.getFields().keySet());
    if (fields.size() > MOST_FIELDS) {
      at(
          part.field(fields.get(MOST_FIELDS)),
          "类型「" + name + "」的字段超过 " + MOST_FIELDS + " 个，请分成几个类型",
          "type \""
              + name
              + "\" has more than "
              + MOST_FIELDS
              + " fields; make several types of it");
    }
  }

  /** What reads and writes one field must not be taken for what does so with another. */
  private void accessors() {
    Map<String, String> taken = new HashMap<>();
    for (String field : type.getFields().keySet()) {
      String name = Naming.capitalised(field);
      String other = taken.putIfAbsent(name, field);
      if (other != null) {
        clash(field, other);
      }
    }
    for (String field : type.getFields().keySet()) {
      Matcher accessor = ACCESSOR.matcher(field);
      String other = accessor.matches() ? taken.get(accessor.group(1)) : null;
      if (other != null) {
        clash(field, other);
      }
    }
  }

  private void clash(String field, String other) {
    at(
        part.field(field),
        "类型「" + name + "」的「" + field + "」和「" + other + "」会被当成同一个，请给其中一个换一个名字",
        "\""
            + field
            + "\" and \""
            + other
            + "\" of type \""
            + name
            + "\" would be taken for one; choose another name for one of them");
  }

  private void field(TypeFieldDescr field, Token token) {
    String fieldName = field.getFieldName();
    String fieldType = field.getPattern().getObjectType();
    annotations(field, token, FIELD_ANNOTATIONS);
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

  private void annotations(AnnotatedBaseDescr annotated, Token owner, Set<String> known) {
    for (AnnotationDescr annotation : annotated.getAnnotations()) {
      String said = annotation.getName();
      boolean key = said.equalsIgnoreCase("key");
      Token place = part.annotationBehind(owner, said);
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
      } else if (!key && said(annotated, said, "").isBlank()) {
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
  static Declaration read(Source source, Part part, TypeDeclarationDescr type, boolean defined) {
    List<Declaration.Field> fields = new ArrayList<>();
    String key = null;
    for (TypeFieldDescr field : type.getFields().values()) {
      String name = field.getFieldName();
      Class<?> fieldType =
          FIELD_TYPES.getOrDefault(field.getPattern().getObjectType(), String.class);
      fields.add(
          new Declaration.Field(
              name,
              fieldType,
              said(field, "label", name),
              said(field, "en", name),
              said(field, "unit", "")));
      if (field.getAnnotation("key") != null || field.getAnnotation("Key") != null) {
        key = name;
      }
    }
    String name = type.getTypeName();
    Declaration declaration =
        new Declaration(
            name, said(type, "label", name), said(type, "en", name), fields, key, defined);
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
  private static String said(AnnotatedBaseDescr annotated, String annotation, String otherwise) {
    AnnotationDescr descr = annotated.getAnnotation(annotation);
    return descr != null && descr.getSingleValue() instanceof String text
        ? AnnotationDescr.unquote(text)
        : otherwise;
  }
}
