package dev.plumbline.core.compile;

import java.util.List;
import java.util.Map;

/**
 * What a pack is compiled to.
 *
 * @param files the class files by the resources that they become
 * @param models the names of the model classes among them
 */
public record ClassFiles(Map<String, byte[]> files, List<String> models) {}
