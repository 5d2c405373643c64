using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Interventions.Web.Components.Ui;

/// <summary>Shows beside their fields what the annotations say of rows and other parts of a command, which DataAnnotationsValidator leaves out.</summary>
public sealed class NestedValidator : ComponentBase, IDisposable
{
    private ValidationMessageStore? _messages;

    [CascadingParameter] private EditContext Form { get; set; } = default!;

    /// <summary>The parts as they are at the moment of sending.</summary>
    [Parameter, EditorRequired] public Func<IEnumerable<object>> Parts { get; set; } = default!;

    protected override void OnInitialized()
    {
        _messages = new(Form);
        Form.OnValidationRequested += Validate;
        Form.OnFieldChanged += Forget;
    }

    private void Validate(object? sender, ValidationRequestedEventArgs request)
    {
        _messages!.Clear();
        foreach (var part in Parts())
        {
            List<ValidationResult> results = [];
            Validator.TryValidateObject(part, new(part), results, validateAllProperties: true);
            foreach (var (result, member) in results.SelectMany(r => r.MemberNames.Select(m => (r, m))))
            {
                _messages.Add(new FieldIdentifier(part, member), result.ErrorMessage!);
            }
        }

        Form.NotifyValidationStateChanged();
    }

    private void Forget(object? sender, FieldChangedEventArgs change)
    {
        _messages!.Clear(change.FieldIdentifier);
        Form.NotifyValidationStateChanged();
    }

    public void Dispose()
    {
        Form.OnValidationRequested -= Validate;
        Form.OnFieldChanged -= Forget;
    }
}
