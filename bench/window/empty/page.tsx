import { createRoot } from "react-dom/client";

/** An empty React window: a dozen fields and nothing behind them. */
function Page() {
  return (
    <main>
      <h1>Empty</h1>
      {Array.from({ length: 12 }, (_, field) => (
        <p key={field}>
          <label>
            Field {field} <input data-bench="field" defaultValue={`value ${field}`} />
          </label>
        </p>
      ))}
    </main>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);
