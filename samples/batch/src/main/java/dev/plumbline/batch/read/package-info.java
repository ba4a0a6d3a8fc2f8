/** Applications out of workbooks, files of separated values, lines and files of JSON. */
package dev.plumbline.batch.read;
