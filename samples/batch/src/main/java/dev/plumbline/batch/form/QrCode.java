package dev.plumbline.batch.form;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.plumbline.Receipt;
import dev.plumbline.batch.page.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Receipts as QR codes, by which a form on paper is found again. */
final class QrCode {
  /** Pixels a dot. */
  private static final int SCALE = 4;

  private QrCode() {}

  /** What the code of a receipt says: names and values, in letters that any reader takes. */
  static String text(Receipt receipt, Map<String, String> more) {
    Map<String, String> said = new LinkedHashMap<>(more);
    said.put("guideline", receipt.guideline());
    if (receipt.edition() != null) {
      said.put("edition", receipt.edition());
    }
    said.put("pack", receipt.packSha256());
    if (receipt.rulesSha256() != null) {
      said.put("rules", receipt.rulesSha256());
    }
    said.put("engine", receipt.engine());
    said.put("by", String.valueOf(receipt.decidedBy()));
    said.put("mode", receipt.mode().name());
    if (receipt.asOf() != null) {
      said.put("asOf", receipt.asOf().toString());
    }
    if (receipt.cureUntil() != null) {
      said.put("cureUntil", receipt.cureUntil().toString());
    }
    return said.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "plumbline:?", ""));
  }

  static Picture of(String text) {
    return Picture.png(png(text));
  }

  static byte[] png(String text) {
    try {
      BitMatrix dots =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.L,
                      EncodeHintType.MARGIN,
                      2));
      BufferedImage image =
          new BufferedImage(
              dots.getWidth() * SCALE, dots.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          image.getRaster().setSample(x, y, 0, dots.get(x / SCALE, y / SCALE) ? 0 : 1);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
