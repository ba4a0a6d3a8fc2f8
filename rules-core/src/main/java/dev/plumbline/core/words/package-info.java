/** The one place where sentences are made, in Chinese and in English. */
package dev.plumbline.core.words;
