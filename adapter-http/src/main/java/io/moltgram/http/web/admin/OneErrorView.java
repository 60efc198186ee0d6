package io.moltgram.http.web.admin;

import io.moltgram.application.fault.FaultGroup;
import io.moltgram.http.web.Shell;
import java.util.List;

/**
 * One group of what went wrong.
 *
 * @param path its address
 */
public record OneErrorView(Shell shell, FaultGroup group, List<Measure> measures, String path) {

    public OneErrorView {
        measures = List.copyOf(measures);
    }
}
