package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.rule.Platform;
import dev.plumbline.spi.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one run of the rule compiler made.
 *
 * @param models the executable models, one for a package
 * @param loader where the classes are that they are made of
 * @param names the names of the classes of the models
 * @param files the class files by their paths
 */
record Build(
    Collection<Model> models,
    ClassLoader loader,
    List<String> names,
    SortedMap<String, byte[]> files) {
  private static final Logger LOG = LoggerFactory.getLogger(Build.class);

  private static final String CLASS = ".class";
  private static final String PROJECT = "org/drools/project/model/ProjectModel";

  /**
   * Runs the rule compiler.
   *
   * @param pack the id of the pack
   * @param packageName the package of all sources
   * @param sources the texts of rule files by the path of the file
   * @param parent where the types are that the rules speak of
   * @throws PackException if it refuses them, or they use what they may not
   */
  static Build run(
      String pack, String packageName, Map<String, String> sources, TypeLoader parent) {
    return run(pack, packageName, sources, parent, true);
  }

  /** The same, for tests that leave the door open. */
  static Build run(
      String pack,
      String packageName,
      Map<String, String> sources,
      TypeLoader parent,
      boolean searched) {
    // A release of its own for each build: builds that share one read each other's rules.
    String release = UUID.randomUUID().toString();
    return made(
        release, pack, packageName, sources, parent, searched, module -> loaded(module, parent));
  }

  /**
   * The class files that the sources are compiled to, each time the same. Their names are made of
   * that of the release, so no two builds of one pack may run at once.
   *
   * @throws PackException as {@link #run} does
   */
  static ClassFiles classFiles(
      String pack, Units units, Map<String, String> sources, TypeLoader parent) {
    String name = units.packageName();
    return made(name, pack, name, sources, parent, true, module -> classFiles(module, units));
  }

  private static ClassFiles classFiles(InternalKieModule module, Units units) {
    return new ClassFiles(
        files(module), names(module), units.typeHashes(), units.ruleHashes(), units.sha256());
  }

  private static SortedMap<String, byte[]> files(InternalKieModule module) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (isOfRules(file)) {
        files.put(file, module.getBytes(file));
      }
    }
    return files;
  }

  private static List<String> names(InternalKieModule module) {
    byte[] list = module.getBytes(CanonicalKieModule.getModelFileWithGAV(module.getReleaseId()));
    if (list == null) {
      return List.of();
    }
    // Its first line says for which version of Drools it is.
    return new String(list, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains(":"))
        .toList();
  }

  private static Build loaded(InternalKieModule built, ClassLoader parent) {
    KieContainerImpl container =
        (KieContainerImpl) KieServices.get().newKieContainer(built.getReleaseId(), parent);
    CanonicalKieModule module = (CanonicalKieModule) container.getMainKieModule();
    // Of itself the module makes a loader of its own, which knows nothing of the parent.
    module.setModuleClassLoader((ProjectClassLoader) container.getClassLoader());
    // The container stays open: closing it would unload the classes that the model is made of.
    Collection<Model> models =
        module.getModelForKBase(
            (KieBaseModelImpl) container.getKieProject().getDefaultKieBaseModel());
    return new Build(models, container.getClassLoader(), names(built), files(built));
  }

  private static <T> T made(
      String version,
      String pack,
      String packageName,
      Map<String, String> sources,
      TypeLoader parent,
      boolean searched,
      Function<InternalKieModule, T> result) {
    try {
      return attempt(services(pack), version, pack, packageName, sources, parent, searched, result);
    } catch (PackException e) {
      throw Packaging.told(pack, e, parent);
    }
  }

  private static KieServices services(String pack) {
    try {
      KieServices services = KieServices.get();
      if (services != null) {
        return services;
      }
    } catch (RuntimeException | LinkageError e) {
      throw Packaging.broken(pack, e);
    }
    throw Packaging.broken(pack, new IllegalStateException("no " + KieServices.class.getName()));
  }

  private static <T> T attempt(
      KieServices services,
      String version,
      String pack,
      String packageName,
      Map<String, String> sources,
      TypeLoader parent,
      boolean searched,
      Function<InternalKieModule, T> result) {
    ReleaseId release = services.newReleaseId("dev.plumbline", "pack", version);
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    List<String> names = List.copyOf(sources.keySet());
    for (int i = 0; i < names.size(); i++) {
      // As bytes with their encoding: text that is handed over goes through the default charset,
      // and under GBK rules with Chinese literals then never fire.
      byte[] text = sources.get(names.get(i)).getBytes(StandardCharsets.UTF_8);
      system.write(
          path(packageName, i, names.get(i)),
          services.getResources().newByteArrayResource(text, "UTF-8"));
    }
    try {
      ClassLoader sight = searched ? new CompilerClassLoader(parent) : parent;
      KieBuilder builder = services.newKieBuilder(system, sight).buildAll(RuleProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        throw new PackException(
            errors.stream()
                .map(error -> problem(error, pack, packageName, names))
                .distinct()
                .toList());
      }
      InternalKieModule module = (InternalKieModule) builder.getKieModule();
      if (searched) {
        search(files(module), pack, parent);
      }
      return result.apply(module);
    } catch (PackException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
        throw e;
      }
      // The rule compiler lets faults of its input out in many shapes; all mean the same here.
      LOG.warn("rule compiler", e);
      throw new PackException(List.of(notCompiled(pack, 0, 0)), e);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /**
   * What was compiled and kept, as if it had just been compiled, after the same search.
   *
   * @throws PackException if it uses what it may not, or cannot be loaded
   */
  static Build kept(String pack, CompiledCache.Entry entry, TypeLoader parent) {
    SortedMap<String, byte[]> files = new TreeMap<>(entry.files());
    search(files, pack, parent);
    ClassLoader loader = new PrecompiledLoader(parent, files);
    try {
      List<Model> models = new ArrayList<>();
      for (String name : entry.models()) {
        models.add((Model) loader.loadClass(name).getConstructor().newInstance());
      }
      return new Build(models, loader, entry.models(), files);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw Packaging.broken(pack, e);
    }
  }

  /** No code has run yet: what it names is all that it can ever use. */
  private static void search(Map<String, byte[]> files, String pack, TypeLoader parent) {
    Set<String> made = files.keySet().stream().map(Build::className).collect(Collectors.toSet());
    files.forEach(
        (file, bytes) -> {
          Set<String> forbidden =
              References.forbidden(bytes, name -> made.contains(name) || parent.brings(name));
          if (isTaken(className(file))) {
            forbidden.add(className(file));
          }
          if (!forbidden.isEmpty()) {
            LOG.warn("rules use what they may not: {} in {}", forbidden, file);
            throw new PackException(
                Problem.of(pack, dev.plumbline.core.words.Message.of("compile.outOfRoom").words()));
          }
        });
  }

  /** Whether the name of a class is that of another, which would be linked in its stead. */
  private static boolean isTaken(String name) {
    return AllowedClasses.isInSight(name) || Platform.holds(name);
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }

  /** Whether it is a class of the rules; what describes the project is the rule compiler's own. */
  private static boolean isOfRules(String file) {
    return file.endsWith(CLASS) && !file.startsWith(PROJECT);
  }

  /**
   * Where the rule compiler expects a file of the package, or it warns of each. The number keeps
   * apart files of different folders.
   */
  private static String path(String packageName, int number, String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return "src/main/resources/" + packageName.replace('.', '/') + "/" + number + "-" + file;
  }

  private static Problem problem(
      Message message, String pack, String packageName, List<String> names) {
    LOG.warn("rule compiler: {}", Shown.line(message.toString()));
    String path = message.getPath() == null ? "" : message.getPath();
    for (int i = 0; i < names.size(); i++) {
      if (!path.isEmpty() && path(packageName, i, names.get(i)).endsWith(path)) {
        return notCompiled(
            names.get(i), Math.max(message.getLine(), 0), Math.max(message.getColumn(), 0));
      }
    }
    // A place in what was generated from the rules says nothing to their reader.
    return notCompiled(pack, 0, 0);
  }

  private static Problem notCompiled(String file, int line, int column) {
    return Problem.at(
        file, line, column, dev.plumbline.core.words.Message.of("compile.notCompiled").words());
  }
}
