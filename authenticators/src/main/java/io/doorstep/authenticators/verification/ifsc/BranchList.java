package io.doorstep.authenticators.verification.ifsc;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.IfscListing;

/**
 * A list as it was read: which branches there are, and what the banks are called.
 *
 * <p>The branches come as {@code {"HDFC": [1, 2854, "CAGSBK"]}}: by bank, the last six characters
 * of each code, as a number without its leading zeros where they are all digits. The names come as
 * {@code {"HDFC": "HDFC Bank"}}, those of branches as {@code {"KKBK0000261": "Jaipur"}}.
 *
 * @see <a href="https://github.com/razorpay/ifsc">src/IFSC.json and src/banknames.json</a>
 */
record BranchList(
    CodeSet branches, Map<String, String> bankNames, Map<String, String> branchNames) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern BANK = Pattern.compile("[A-Z]{4}");
  private static final Pattern BRANCH = Pattern.compile("[A-Z0-9]{6}");
  private static final int MAX_NUMBER = 999_999;

  /**
   * Reads the files, entry by entry.
   *
   * @throws IOException if one is not of the shape, with the place
   */
  static BranchList read(InputStream branches, InputStream names, InputStream branchNames)
      throws IOException {
    return new BranchList(readBranches(branches), readNames(names), readNames(branchNames));
  }

  private static CodeSet readBranches(InputStream file) throws IOException {
    CodeSet codes = new CodeSet();
    try (JsonParser json = JSON.createParser(file)) {
      require(json, json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String bank = json.currentName();
        require(json, BANK.matcher(bank).matches());
        require(json, json.nextToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
          codes.add(bank + "0" + branch(json));
        }
      }
      require(json, json.currentToken() == JsonToken.END_OBJECT);
    }
    return codes;
  }

  private static String branch(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      int number = json.getIntValue();
      require(json, number >= 0 && number <= MAX_NUMBER);
      String digits = Integer.toString(number);
      return "0".repeat(6 - digits.length()) + digits;
    }
    require(json, json.currentToken() == JsonToken.VALUE_STRING);
    String branch = json.getText();
    require(json, BRANCH.matcher(branch).matches());
    return branch;
  }

  private static Map<String, String> readNames(InputStream file) throws IOException {
    Map<String, String> names = new HashMap<>();
    try (JsonParser json = JSON.createParser(file)) {
      require(json, json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String bank = json.currentName();
        require(json, json.nextToken() == JsonToken.VALUE_STRING);
        names.put(bank, json.getText().strip());
      }
      require(json, json.currentToken() == JsonToken.END_OBJECT);
    }
    return names;
  }

  private static void require(JsonParser json, boolean asExpected) throws IOException {
    if (!asExpected) {
      throw new IOException("not a list of branches, line " + json.currentLocation().getLineNr());
    }
  }

  IfscListing find(Ifsc code) {
    return new IfscListing(
        branches.contains(code.reveal()),
        bankNames.get(code.bank()),
        branchNames.get(code.reveal()));
  }
}
