package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackText;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;

/** Rules that were compiled when their jar was built. */
final class Precompiled {
  private Precompiled() {}

  static RuleBase read(Collection<String> classes, ClassLoader loader, PackText text) {
    RuleBase base = RuleBase.of(models(classes, loader, text.packageName()), text, loader);
    if (!base.rules().keySet().equals(text.rules().keySet())) {
      throw new PackException(
          List.of(
              new Problem(
                  text.packageName(),
                  0,
                  0,
                  null,
                  "预编译的规则与规则文件不一致，请重新构建规则包",
                  "the compiled rules are not those of the rule files; build the pack again")));
    }
    return base;
  }

  /** The models of a package. */
  static List<Model> models(Collection<String> classes, ClassLoader loader, String packageName) {
    return classes.stream()
        .filter(name -> name.startsWith(packageName + "."))
        .map(name -> instantiate(name, loader))
        .toList();
  }

  private static Model instantiate(String name, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("precompiled rules " + name, e);
    }
  }
}
