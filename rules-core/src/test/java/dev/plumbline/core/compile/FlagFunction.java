package dev.plumbline.core.compile;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A function of the attacker's that adds nothing up. */
public final class FlagFunction implements AccumulateFunction<Serializable> {
  private static final long serialVersionUID = 1L;

  /** For the engine, which makes one by name. */
  public FlagFunction() {
    Flag.raise("function");
  }

  @Override
  public Serializable createContext() {
    return "";
  }

  @Override
  public void init(Serializable context) {
    Flag.raise("function");
  }

  @Override
  public void accumulate(Serializable context, Object value) {}

  @Override
  public void reverse(Serializable context, Object value) {}

  @Override
  public Object getResult(Serializable context) {
    return "";
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public Class<?> getResultType() {
    return String.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
