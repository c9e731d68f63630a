package io.doorstep.storage.event;

import java.util.Map;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The log of a module: a category of its own, that a server can lead to a file of its own. What is
 * told stands in fields of the mapped diagnostic context, which are members of a JSON line.
 */
enum ModuleLog {
  AUTH("doorstep.auth"),
  KYC("doorstep.kyc"),
  ADMIN("doorstep.admin");

  private final String category;

  ModuleLog(String category) {
    this.category = category;
  }

  /**
   * Writes a line, unless the category is off.
   *
   * @param fields ids, states and names of settings; never what somebody typed
   */
  void write(String message, Map<String, @Nullable String> fields) {
    Logger logger = Logger.getLogger(category);
    if (!logger.isDebugEnabled()) {
      return;
    }
    fields.forEach(ModuleLog::put);
    try {
      logger.debug(message);
    } finally {
      fields.keySet().forEach(MDC::remove);
    }
  }

  private static void put(String name, @Nullable String value) {
    if (value != null) {
      MDC.put(name, value);
    }
  }
}
