/**
 * Applications and verdicts through the JSON mapper that a host has, Jackson 3 or 2, as the library
 * itself reads and writes them.
 */
package dev.plumbline.jackson;
