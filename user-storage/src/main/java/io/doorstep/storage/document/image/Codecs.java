package io.doorstep.storage.document.image;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * The readers and writers that are used, and no others: what else is registered with the JVM, by
 * whichever jar, never sees a picture of ours. TwelveMonkeys' are registered nowhere.
 */
final class Codecs {

  private static final String JDK = "com.sun.imageio.plugins.";

  private static final ImageReaderSpi PNG_READER =
      jdk(ImageReaderSpi.class, JDK + "png.PNGImageReaderSpi");
  private static final ImageReaderSpi JPEG_READER = jpegReader();
  private static final ImageReaderSpi WEBP_READER = new WebPImageReaderSpi();

  private static final ImageWriterSpi PNG_WRITER =
      jdk(ImageWriterSpi.class, JDK + "png.PNGImageWriterSpi");
  private static final ImageWriterSpi JPEG_WRITER =
      jdk(ImageWriterSpi.class, JDK + "jpeg.JPEGImageWriterSpi");

  private Codecs() {}

  static ImageReader reader(ImageFormat format) throws IOException {
    return switch (format) {
      case JPEG -> JPEG_READER.createReaderInstance();
      case PNG -> PNG_READER.createReaderInstance();
      case WEBP -> WEBP_READER.createReaderInstance();
    };
  }

  static ImageWriter jpegWriter() throws IOException {
    return JPEG_WRITER.createWriterInstance();
  }

  static ImageWriter pngWriter() throws IOException {
    return PNG_WRITER.createWriterInstance();
  }

  /**
   * TwelveMonkeys' reader, which knows more kinds of JPEG than the JDK's, such as CMYK, and leaves
   * the decoding to that one. It looks for it in the registry that it is put into.
   */
  private static ImageReaderSpi jpegReader() {
    ServiceRegistry registry =
        new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    registry.registerServiceProvider(
        jdk(ImageReaderSpi.class, JDK + "jpeg.JPEGImageReaderSpi"), ImageReaderSpi.class);
    ImageReaderSpi reader = new JPEGImageReaderSpi();
    registry.registerServiceProvider(reader, ImageReaderSpi.class);
    return reader;
  }

  private static <T> T jdk(Class<T> category, String className) {
    Iterator<T> providers = IIORegistry.getDefaultInstance().getServiceProviders(category, false);
    while (providers.hasNext()) {
      T provider = providers.next();
      if (provider.getClass().getName().equals(className)) {
        return provider;
      }
    }
    throw new IllegalStateException("The Java platform lacks " + className);
  }
}
