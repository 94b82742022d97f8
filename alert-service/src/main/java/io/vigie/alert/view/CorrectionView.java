package io.vigie.alert.view;

import java.util.Map;

/**
 * What became of a correction, as the web shows it.
 *
 * @param commandId the correction
 * @param mentionId the mention
 * @param outcome what became of it, in lower case
 * @param document every field, named as in its schema
 */
public record CorrectionView(String commandId, String mentionId, String outcome, Map<String, Object> document) {}
