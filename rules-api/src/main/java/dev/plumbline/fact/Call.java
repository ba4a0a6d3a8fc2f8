package dev.plumbline.fact;

import java.time.LocalDate;

/**
 * The call itself, from the head of the guideline. Rules can compare with it; callers do not give
 * it.
 *
 * @param number the document number
 * @param title the title of the call
 * @param publishedOn the day of issue
 */
@Title(value = "申报指南", en = "Call")
public record Call(
    @Title(value = "文号", en = "Document number") String number,
    @Title(value = "指南名称", en = "Title of the call") String title,
    @Title(value = "发文日", en = "Issued on") LocalDate publishedOn) {
  /** Brings the title into the form in which names compare. */
  public Call {
    title = Text.clean(title);
  }
}
