package dev.plumbline.core.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The class files of a pack in one. Immutable.
 *
 * @param of the seal of what they were compiled from, {@link PackIndex#sources()}
 * @param files the files by their paths
 */
public record ClassBundle(String of, Map<String, byte[]> files) {
  /** Copies the files. */
  public ClassBundle {
    files = Map.copyOf(files);
  }

  /** The bundle as it stands in the jar, the same each time. */
  public byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(of);
      out.writeInt(files.size());
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        out.writeUTF(file.getKey());
        out.writeInt(file.getValue().length);
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // into memory
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a bundle.
   *
   * @throws IOException if it is none, or not whole
   */
  public static ClassBundle read(byte[] bundle) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle));
    String of = in.readUTF();
    int count = in.readInt();
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String path = in.readUTF();
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new IOException("cut off");
      }
      files.put(path, in.readNBytes(length));
    }
    if (in.available() > 0) {
      throw new IOException("more than was said");
    }
    return new ClassBundle(of, files);
  }
}
