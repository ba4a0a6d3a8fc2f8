package dev.plumbline.core.compile;

import java.util.List;
import java.util.SortedMap;

/**
 * What a pack is compiled to.
 *
 * @param files the class files by the resources that they become
 * @param models the names of the model classes among them
 * @param types the hash of each declared type that they were compiled from, by its name
 * @param rules the hash of each rule, likewise
 * @param sha256 the hash of all rules
 */
public record ClassFiles(
    SortedMap<String, byte[]> files,
    List<String> models,
    SortedMap<String, String> types,
    SortedMap<String, String> rules,
    String sha256) {}
