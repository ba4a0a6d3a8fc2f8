/** How an engine offers itself to the API. */
package dev.plumbline.spi;
