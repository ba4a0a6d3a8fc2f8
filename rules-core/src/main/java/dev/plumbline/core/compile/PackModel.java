package dev.plumbline.core.compile;

import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** Rules of one package as an executable model, wherever each was compiled. */
record PackModel(String packageName, List<Rule> rules) implements Model {
  /** Copies the rules. */
  PackModel {
    rules = List.copyOf(rules);
  }

  @Override
  public String getName() {
    return packageName;
  }

  @Override
  public String getPackageName() {
    return packageName;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public List<Global> getGlobals() {
    return List.of();
  }

  @Override
  public List<Rule> getRules() {
    return rules;
  }

  @Override
  public List<Query> getQueries() {
    return List.of();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return List.of();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return List.of();
  }
}
