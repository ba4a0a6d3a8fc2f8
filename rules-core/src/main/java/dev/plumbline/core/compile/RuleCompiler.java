package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.load.PackFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the rules of a pack into a rule base. */
public final class RuleCompiler {
  private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);

  private static final String NOT_COMPILED = "规则编译未通过，请检查各处比较的两边是否同类、import 是否齐全；细节见日志";

  private RuleCompiler() {}

  /**
   * Compiles the rules of a pack. Takes seconds.
   *
   * @throws PackException if the rule compiler refuses them
   */
  public static RuleBase compile(PackFiles files, PackText text) {
    refuseUnwritable(files);
    refuseUnwritable(text);
    KieServices services = KieServices.get();
    // A release of its own for each build: builds that share one read each other's rules.
    ReleaseId release =
        services.newReleaseId("dev.plumbline.pack", files.manifest().id(), UUID.randomUUID() + "");
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    files
        .rules()
        .forEach(
            (name, rules) ->
                // As bytes with their encoding: text that is handed over goes through the default
                // charset, and under GBK rules with Chinese literals then never fire.
                system.write(
                    path(files, text, name),
                    services
                        .getResources()
                        .newByteArrayResource(rules.getBytes(StandardCharsets.UTF_8), "UTF-8")));
    try {
      KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        throw new PackException(
            errors.stream().map(error -> problem(error, files, text)).distinct().toList());
      }
      return ruleBase(models(services.newKieContainer(release)), text);
    } catch (PackException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      // The rule compiler lets faults of its input out in many shapes; all mean the same here.
      LOG.warn("rule compiler", e);
      throw new PackException(
          List.of(new Problem(files.manifest().id(), 0, 0, null, NOT_COMPILED)));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /**
   * The rule compiler names the code of a condition by a digest of its text in the default charset.
   * Where that charset has no Chinese, two literals of one length get one name, and a rule silently
   * compares with another's (seen with 10.2.0 on JDK 17 under US-ASCII).
   */
  private static void refuseUnwritable(PackFiles files) {
    Charset charset = Charset.defaultCharset();
    for (Map.Entry<String, String> file : files.rules().entrySet()) {
      if (!charset.newEncoder().canEncode(file.getValue())) {
        throw new PackException(
            List.of(
                new Problem(
                    file.getKey(),
                    0,
                    0,
                    null,
                    "本机的默认字符集 "
                        + charset.name()
                        + " 写不出规则里的字，编译会出错；请在启动 Java 时加上 -Dfile.encoding=UTF-8")));
      }
    }
  }

  /** The rule compiler makes a path of the name of each declared type, even of one in memory. */
  private static void refuseUnwritable(PackText text) {
    for (Declaration declaration : text.declarations()) {
      try {
        Path.of(declaration.name());
      } catch (InvalidPathException e) {
        throw new PackException(
            List.of(
                new Problem(
                    declaration.name(),
                    0,
                    0,
                    null,
                    "系统的区域设置写不出这个类型名，规则无法编译；请在启动 Java 前设置环境变量 LC_ALL=C.UTF-8，或给类型起英文名")));
      }
    }
  }

  /**
   * Takes the rules that were compiled when their jar was built.
   *
   * @param classes the names of the model classes in the jar
   * @throws PackException if they are not the rules of the text
   */
  public static RuleBase precompiled(
      Collection<String> classes, ClassLoader loader, PackText text) {
    List<Model> models = new ArrayList<>();
    for (String name : classes) {
      if (name.startsWith(text.packageName() + ".")) {
        models.add(instantiate(name, loader));
      }
    }
    RuleBase base = ruleBase(models, text);
    if (!base.rules().keySet().equals(text.rules().keySet())) {
      throw new PackException(
          List.of(new Problem(text.packageName(), 0, 0, null, "预编译的规则与规则文件不一致，请重新构建规则包")));
    }
    return base;
  }

  private static Model instantiate(String name, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("precompiled rules " + name, e);
    }
  }

  private static Collection<Model> models(KieContainer container) {
    KieContainerImpl implementation = (KieContainerImpl) container;
    CanonicalKieModule module = (CanonicalKieModule) implementation.getMainKieModule();
    // The container stays open: closing it would unload the classes that the model is made of.
    return module.getModelForKBase(
        (KieBaseModelImpl) implementation.getKieProject().getDefaultKieBaseModel());
  }

  private static RuleBase ruleBase(Collection<Model> models, PackText text) {
    List<FactType> declared = new ArrayList<>();
    for (Declaration declaration : text.declarations()) {
      declared.add(
          FactTypes.declared(
              declaration, load(text.packageName() + "." + declaration.name(), models)));
    }
    Set<String> overCall =
        text.rules().values().stream()
            .filter(text::isOverCall)
            .map(RuleText::name)
            .collect(Collectors.toSet());
    return new RuleBase(models, FactTypes.with(declared), overCall);
  }

  private static Class<?> load(String name, Collection<Model> models) {
    for (Model model : models) {
      try {
        return model.getClass().getClassLoader().loadClass(name);
      } catch (ClassNotFoundException e) {
        LOG.trace("{} is not beside {}", name, model.getName());
      }
    }
    throw new IllegalStateException("no class was compiled for the declared type " + name);
  }

  /**
   * Where the rule compiler expects a file of the package, or it warns of each. The number keeps
   * apart files of different folders.
   */
  private static String path(PackFiles files, PackText text, String name) {
    int number = files.rules().headMap(name).size();
    String file = name.substring(name.lastIndexOf('/') + 1);
    String folder = text.packageName().replace('.', '/');
    return "src/main/resources/" + folder + "/" + number + "-" + file;
  }

  private static Problem problem(Message message, PackFiles files, PackText text) {
    LOG.warn("rule compiler: {}", message);
    String path = message.getPath() == null ? "" : message.getPath();
    return files.rules().keySet().stream()
        .filter(name -> !path.isEmpty() && path(files, text, name).endsWith(path))
        .findFirst()
        .map(
            name ->
                new Problem(
                    name,
                    Math.max(message.getLine(), 0),
                    Math.max(message.getColumn(), 0),
                    null,
                    NOT_COMPILED))
        // A place in what was generated from the rules says nothing to their reader.
        .orElse(new Problem(files.manifest().id(), 0, 0, null, NOT_COMPILED));
  }
}
