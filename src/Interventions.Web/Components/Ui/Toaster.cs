namespace Interventions.Web.Components.Ui;

/// <summary>Says that something worked, in passing. What people must not miss belongs on the page itself.</summary>
public sealed class Toaster
{
    private const int Most = 3;
    private readonly List<Toast> _toasts = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Toasts => _toasts;

    public void Show(string words)
    {
        _toasts.Add(new(Guid.NewGuid(), words));
        if (_toasts.Count > Most)
        {
            _toasts.RemoveAt(0);
        }

        Changed?.Invoke();
    }

    internal void Remove(Guid id)
    {
        _toasts.RemoveAll(t => t.Id == id);
        Changed?.Invoke();
    }

    internal sealed record Toast(Guid Id, string Words);
}
