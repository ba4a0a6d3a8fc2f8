package dev.plumbline.core.check;

import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/** Reads the rule files of a pack and checks them; reports all problems of all files at once. */
public final class PackReader {
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

  /** Names that the rule compiler stumbles over. */
  private static final Set<String> KEYWORDS = Set.of("unit", "end");

  private static final Set<String> TYPE_ANNOTATIONS = Set.of("en", "label");
  private static final Set<String> FIELD_ANNOTATIONS = Set.of("en", "key", "label", "unit");

  private static final Set<String> IMPORTS =
      Set.of(
          "dev.plumbline.fact.*",
          "java.math.BigDecimal",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.util.List",
          "java.util.Set");

  private final PackReport report;
  private final Map<String, RuleText> rules = new LinkedHashMap<>();
  private final Map<String, TypeDeclarationDescr> declared = new LinkedHashMap<>();
  private final Map<String, Source> declaredIn = new LinkedHashMap<>();
  private final Map<String, Preamble> preambles = new LinkedHashMap<>();
  private String packageName;
  private int parsed;

  private PackReader(PackReport report) {
    this.report = report;
  }

  /** Reads the rules of a pack, and reports all that is wrong with them. */
  public static PackText read(PackFiles files, PackReport report) {
    return new PackReader(report).readAll(files);
  }

  private PackText readAll(PackFiles files) {
    Map<String, Source> sources = new LinkedHashMap<>();
    boolean allRead = !report.hasProblems();
    files.rules().forEach((file, text) -> sources.put(file, new Source(file, text, report)));
    files.rules().forEach((file, text) -> readFile(sources.get(file), text));
    Set<String> inserted = new HashSet<>();
    rules.values().stream().map(RuleText::inserts).forEach(inserted::add);
    List<Declaration> declarations = new ArrayList<>();
    List<FactType> types = new ArrayList<>();
    declared.forEach(
        (name, descr) -> {
          Declaration declaration = declaration(descr, inserted.contains(name));
          if (!declaration.defined() && declaration.fieldTypes().containsValue(List.class)) {
            declaredIn
                .get(name)
                .problem(descr.getLine(), 1, "类型「" + name + "」由申请填报，不能有清单：" + lists(declaration));
          }
          declarations.add(declaration);
          types.add(FactTypes.declared(declaration, null));
        });
    PackText text =
        new PackText(packageName, rules, declarations, FactTypes.with(types), preambles);
    boolean complete = allRead && parsed == files.rules().size();
    PackChecks.check(text, files.manifest(), sources, complete);
    return text;
  }

  private void readFile(Source source, String text) {
    PackageDescr descr = parse(source, text);
    if (descr == null) {
      return;
    }
    parsed++;
    if (packageName == null && !descr.getName().isEmpty()) {
      packageName = descr.getName();
    }
    if (descr.getName().isEmpty() || !descr.getName().equals(packageName)) {
      source.problem(
          1,
          1,
          "一个规则包的文件须以同一行 package 开头"
              + (packageName == null ? "，如 package 指南编号" : "：package " + packageName));
    }
    for (ImportDescr imported : descr.getImports()) {
      if (!IMPORTS.contains(imported.getTarget())) {
        source.problem(
            imported.getLine(),
            1,
            "不能引入「" + imported.getTarget() + "」，可引入的有 " + new TreeSet<>(IMPORTS));
      }
    }
    source.imports(descr.getImports().stream().map(ImportDescr::getTarget).toList());
    forbidden(source, descr);
    Map<String, String> declarations = new LinkedHashMap<>();
    for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
      declarations.put(type.getTypeName(), "declare " + source.written(type));
    }
    preambles.put(source.file(), new Preamble(source.imports(), declarations));
    for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
      declare(source, type);
    }
    for (RuleDescr rule : descr.getRules()) {
      RuleText read = RuleReader.read(source, rule);
      RuleText other = rules.putIfAbsent(read.name(), read);
      if (other != null) {
        source.problem(
            read.line(),
            1,
            "规则「" + read.name() + "」在 " + other.file() + ":" + other.line() + " 已经有了，请改名");
      }
    }
  }

  private PackageDescr parse(Source source, String text) {
    DrlParser parser = new DrlParser();
    PackageDescr parsed;
    try {
      parsed = parser.parse(false, new StringReader(text));
    } catch (DroolsParserException e) {
      source.problem(1, 1, "文件无法解析，请检查引号和括号是否成对");
      return null;
    }
    for (DroolsError error : parser.getErrors()) {
      SyntaxError.report(source, error);
    }
    return parser.hasErrors() ? null : parsed;
  }

  private void forbidden(Source source, PackageDescr parsed) {
    parsed.getFunctions().forEach(f -> source.problem(f.getLine(), 1, "规则包里不能写函数（function）"));
    parsed.getGlobals().forEach(g -> source.problem(g.getLine(), 1, "规则包里不能有全局变量（global）"));
    parsed
        .getFunctionImports()
        .forEach(i -> source.problem(i.getLine(), 1, "规则包里不能引入函数（import function、import static）"));
    parsed
        .getAccumulateImports()
        .forEach(i -> source.problem(i.getLine(), 1, "规则包里不能引入累计函数（import accumulate）"));
    parsed
        .getEnumDeclarations()
        .forEach(e -> source.problem(e.getLine(), 1, "规则包里不能声明枚举（declare enum），请用文字"));
    parsed
        .getAttributes()
        .forEach(a -> source.problem(a.getLine(), 1, "规则包里不能有「" + a.getName() + "」属性"));
    parsed.getRules().stream()
        .filter(RuleDescr::isQuery)
        .forEach(q -> source.problem(q.getLine(), 1, "规则包里不能写查询（query）"));
    if (!parsed.getEntryPointDeclarations().isEmpty()
        || !parsed.getWindowDeclarations().isEmpty()) {
      source.problem(1, 1, "规则包里不能声明入口（entry-point）或窗口（window）");
    }
  }

  private void declare(Source source, TypeDeclarationDescr type) {
    String name = type.getTypeName();
    declaredIn.putIfAbsent(name, source);
    if (declared.putIfAbsent(name, type) != null) {
      source.problem(type.getLine(), 1, "类型「" + name + "」声明了不止一次");
    }
    if (FactTypes.with(List.of()).named(name) != null) {
      source.problem(type.getLine(), 1, "「" + name + "」是已有的事实类型，请换一个名字");
    }
    for (RecordComponent component : Application.class.getRecordComponents()) {
      if (component.getName().equals(name)) {
        source.problem(type.getLine(), 1, "申请本身已有「" + name + "」一项，类型请换一个名字");
      }
    }
    annotations(source, type, type, TYPE_ANNOTATIONS);
    for (TypeFieldDescr field : type.getFields().values()) {
      String fieldType = field.getPattern().getObjectType();
      annotations(source, type, field, FIELD_ANNOTATIONS);
      if (KEYWORDS.contains(field.getFieldName())) {
        source.problem(
            type.getLine(), 1, "类型「" + name + "」的「" + field.getFieldName() + "」是规则语言的保留字，请换一个名字");
      }
      if (FIELD_TYPES.containsKey(fieldType)
          && !FIELD_TYPES.get(fieldType).getPackageName().equals("java.lang")
          && source.imports().stream().noneMatch(i -> i.endsWith("." + fieldType))) {
        source.problem(
            type.getLine(), 1, "类型「" + name + "」用到「" + fieldType + "」，文件开头须先用 import 引入它");
      }
      if (!FIELD_TYPES.containsKey(fieldType)) {
        source.problem(
            type.getLine(),
            1,
            "类型「"
                + name
                + "」的「"
                + field.getFieldName()
                + "」不能是「"
                + fieldType
                + "」，可用的有 "
                + new TreeSet<>(FIELD_TYPES.keySet()));
      }
    }
  }

  private static void annotations(
      Source source, TypeDeclarationDescr type, AnnotatedBaseDescr annotated, Set<String> known) {
    for (AnnotationDescr annotation : annotated.getAnnotations()) {
      String name = annotation.getName();
      boolean key = name.equalsIgnoreCase("key");
      if (!known.contains(key ? "key" : name)) {
        source.problem(
            type.getLine(),
            1,
            "类型「" + type.getTypeName() + "」不能有标注「@" + name + "」，可用的有 " + new TreeSet<>(known));
      } else if (!key && said(annotated, name, "").isBlank()) {
        source.problem(
            type.getLine(),
            1,
            "类型「" + type.getTypeName() + "」的「@" + name + "」须写成 @" + name + "(\"…\")");
      }
    }
  }

  private static String lists(Declaration declaration) {
    return declaration.fields().stream()
        .filter(field -> field.type() == List.class)
        .map(field -> "「" + field.name() + "」")
        .collect(Collectors.joining("、"));
  }

  private static Declaration declaration(TypeDeclarationDescr type, boolean defined) {
    List<Declaration.Field> fields = new ArrayList<>();
    String key = null;
    for (TypeFieldDescr field : type.getFields().values()) {
      String name = field.getFieldName();
      fields.add(
          new Declaration.Field(
              name,
              FIELD_TYPES.getOrDefault(field.getPattern().getObjectType(), String.class),
              said(field, "label", name),
              said(field, "en", name),
              said(field, "unit", "")));
      if (field.getAnnotation("key") != null || field.getAnnotation("Key") != null) {
        key = field.getFieldName();
      }
    }
    String name = type.getTypeName();
    return new Declaration(
        name, said(type, "label", name), said(type, "en", name), fields, key, defined);
  }

  /** What an annotation says, or what stands in for it. */
  private static String said(AnnotatedBaseDescr annotated, String annotation, String otherwise) {
    AnnotationDescr descr = annotated.getAnnotation(annotation);
    return descr != null && descr.getSingleValue() instanceof String text
        ? AnnotationDescr.unquote(text)
        : otherwise;
  }
}
