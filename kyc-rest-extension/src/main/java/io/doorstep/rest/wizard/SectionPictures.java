package io.doorstep.rest.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.wizard.SectionForm.Picture;
import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.StoredDocument;
import io.doorstep.spi.kyc.KycSection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Pictures go into a section as soon as they are there, and out of it as soon as asked. */
final class SectionPictures {

  private static final Logger LOG = Logger.getLogger(SectionPictures.class);

  private final CaseDesk desk;
  private final SectionForm form;

  SectionPictures(CaseDesk desk, SectionForm form) {
    this.desk = desk;
    this.form = form;
  }

  /** The ids that stand in a place. */
  static List<String> ids(@Nullable KycSection section, Picture place) {
    @Nullable Object value = section == null ? null : section.fields().get(place.field());
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /** Takes a picture in; where there can be only one, instead of the one that is there. */
  void add(Picture place, byte[] file) {
    List<String> before = present(place);
    if (place.isList() && before.size() >= place.max()) {
      throw new InvalidInputException(
          new FieldError(place.field(), Text.of("doorstepErrorShopDocuments", place.max())));
    }
    StoredDocument added =
        desk.withDocuments(documents -> documents.add(Optional.of(place.kind().key()), file));
    List<String> after = new ArrayList<>(place.isList() ? before : List.of());
    after.add(added.id());
    try {
      put(place, after);
    } catch (RuntimeException e) {
      forget(added.id());
      throw e;
    }
    before.stream().filter(id -> !after.contains(id)).forEach(this::forget);
  }

  /** Takes a picture out; an id that does not stand in the place is nobody's business here. */
  void remove(Picture place, String id) {
    List<String> after = new ArrayList<>(present(place));
    if (after.remove(id)) {
      put(place, after);
      forget(id);
    }
  }

  private List<String> present(Picture place) {
    return ids(desk.look().kyc().section(form.kind()).orElse(null), place);
  }

  private void put(Picture place, List<String> ids) {
    desk.withCase(mine -> form.save(mine, place.of(ids)));
  }

  /** What was handed in once stays where it is, and so it is no failure if it can't be deleted. */
  private void forget(String id) {
    try {
      desk.withDocuments(
          documents -> {
            documents.remove(id);
            return id;
          });
    } catch (DocumentRefusedException | RefusedException e) {
      LOG.debugf("picture %s stays: %s", id, e.getMessage());
    }
  }
}
