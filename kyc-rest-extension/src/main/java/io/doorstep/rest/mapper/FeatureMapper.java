package io.doorstep.rest.mapper;

import java.util.List;

import io.doorstep.rest.representation.FeatureRepresentation;
import io.doorstep.rest.representation.FeaturesRepresentation;
import io.doorstep.rest.service.ShowFeatures.State;

/** Features as the API has them. */
public final class FeatureMapper {

  private FeatureMapper() {}

  public static FeaturesRepresentation features(List<State> states) {
    return new FeaturesRepresentation(states.stream().map(FeatureMapper::feature).toList());
  }

  public static FeatureRepresentation feature(State state) {
    return new FeatureRepresentation(
        state.feature().id(), state.feature().label(), state.enabled());
  }
}
